using ResNetGen.Compiler.Targets.CSharp.Listing;

namespace ResNetGen.Reports.Templates;

/// <summary>What the data of a template depends on beside the networks.</summary>
public sealed record TemplateOptions
{
    /// <summary>Images at a time, for memory.</summary>
    public int Batch { get; init; } = 1;

    /// <summary>Of the program that runs the template.</summary>
    public required string Version { get; init; }

    /// <summary>The project's root namespace, for generated C#.</summary>
    public required string RootNamespace { get; init; }

    /// <summary>Of generated classes.</summary>
    public Visibility Visibility { get; init; } = Visibility.Public;
}
