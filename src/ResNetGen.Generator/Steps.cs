using ResNetGen.Generator.Names;

namespace ResNetGen.Generator;

/// <summary>Names of the pipeline's steps, as run results report them.</summary>
internal static class Steps
{
    /// <summary>What the project says for all of its specs.</summary>
    public const string Project = nameof(Project);

    /// <summary>The additional files that are specs, with text and metadata.</summary>
    public const string Specs = nameof(Specs);

    /// <summary>Each spec compiled: networks, diagnostics, places.</summary>
    public const string Compiled = nameof(Compiled);

    /// <summary>Each spec's diagnostics.</summary>
    public const string Diagnostics = nameof(Diagnostics);

    /// <summary>Each network under its full name, free of positions.</summary>
    public const string Named = nameof(Named);

    /// <summary>Names that need care: used twice, or different only in case.</summary>
    public const string NameClashes = nameof(NameClashes);

    /// <summary>Each network that gets a source, with the name of its file.</summary>
    public const string Models = nameof(Models);

    /// <summary>Each network's C#.</summary>
    public const string Sources = nameof(Sources);

    /// <summary>A second definition of one name, with the places of both.</summary>
    public const string Duplicates = nameof(Duplicates);

    /// <summary>The <c>Networks</c> class.</summary>
    public const string NetworksList = nameof(NetworksList);

    /// <summary>The types of channel counts and reductions.</summary>
    public const string Dimensions = nameof(Dimensions);
}
