using ResNetGen.Compiler.Binding.Keys;

namespace ResNetGen.Playground.Language;

/// <summary>The language's keys by the compiler's own lists.</summary>
public static class SpecKeyNames
{
    /// <summary>Settings that a stage may have for itself.</summary>
    public static IReadOnlySet<string> OfStages { get; } = SpecKeys.Stage.ToHashSet(StringComparer.Ordinal);

    /// <summary>All keys, for the editor's colours.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. ((string[])[.. SpecKeys.File, .. SpecKeys.Stage, .. SpecKeys.Network, .. SpecKeys.NetworkItself, .. SpecKeys.Head, .. SpecKeys.Attention, .. SpecKeys.RegNet, .. SpecKeys.Radix, .. SpecKeys.Select, .. SpecKeys.Block, .. SpecKeys.Expect, .. SpecKeys.Accuracy])
        .Distinct(StringComparer.Ordinal),
    ];
}
