using ResNetGen.Compiler.Diagnostics;

namespace ResNetGen.Lab.Reading;

/// <summary>A file is in error: every mistake in it, with its place.</summary>
public sealed class FileErrorException(string path, string text, IReadOnlyList<Diagnostic> diagnostics)
    : LabException($"{path}:{diagnostics[0].Span.StartPosition}: {diagnostics[0].Message}")
{
    public string Path { get; } = path;

    public string Text { get; } = text;

    public IReadOnlyList<Diagnostic> Diagnostics { get; } = diagnostics;
}
