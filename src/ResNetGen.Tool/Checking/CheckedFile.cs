using ResNetGen.Compiler;
using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Graph;
using ResNetGen.Tool.Specs;

namespace ResNetGen.Tool.Checking;

/// <summary>A file and what the compiler says of it.</summary>
/// <param name="Names">Where each network's name is written.</param>
internal sealed record CheckedFile(SpecSource Source, IReadOnlyList<CompiledNetwork> Networks, IReadOnlyList<SourceSpan> Names, IReadOnlyList<Diagnostic> Diagnostics)
{
    public int Errors => Diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Error);

    public int Warnings => Diagnostics.Count - Errors;

    public static CheckedFile Of(SpecSource source, CancellationToken cancellation)
    {
        var compiled = SpecCompiler.Compile(source.Text, cancellation);
        return new(source, compiled.Networks, compiled.Names, compiled.Diagnostics);
    }
}
