using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ResNetGen.Generator.Tests.Support;

/// <summary>A spec as an additional file. One object is one state of the file: an edit makes another.</summary>
internal sealed class SpecText(string path, SourceText text, string? @namespace = null, string? visibility = null, bool isSpec = true) : AdditionalText
{
    public SpecText(string path, string text, string? @namespace = null, string? visibility = null, bool isSpec = true)
        : this(path, SourceText.From(text), @namespace, visibility, isSpec)
    {
    }

    public override string Path { get; } = path;

    public string? Namespace { get; } = @namespace;

    public string? Visibility { get; } = visibility;

    /// <summary>Whether the build files have marked it.</summary>
    public bool IsSpec { get; } = isSpec;

    public override SourceText GetText(CancellationToken cancellationToken = default) => text;

    public SpecText Edited(Func<string, string> edit) => new(Path, edit(text.ToString()), Namespace, Visibility, IsSpec);

    public SpecText Replaced(string old, string @new)
    {
        if (!text.ToString().Contains(old, StringComparison.Ordinal))
            throw new ArgumentException($"The spec does not contain '{old}'.", nameof(old));
        return Edited(content => content.Replace(old, @new, StringComparison.Ordinal));
    }
}
