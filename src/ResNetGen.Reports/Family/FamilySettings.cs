using ResNetGen.Compiler.Common;
using ResNetGen.Reports.Settings;

namespace ResNetGen.Reports.Family;

/// <summary>The settings that the rows of a table say nothing of, and by which two columns that look alike are two networks.</summary>
internal static class FamilySettings
{
    /// <summary>Settings that can be read from the rows: sizes, layers and their channels.</summary>
    private static readonly string[] InRows =
        ["input", "classes", "stem", "block", "blocks", "width", "expansion", "stride", "cardinality", "base_width", "group_width", "width_factor", "attention"];

    /// <summary>In the order of the language's reference: those that are not the same in all networks, and those that are not the language's default.</summary>
    public static EquatableArray<FamilySetting> Of(IReadOnlyList<IReadOnlyList<NetworkSetting>> networks) =>
        Enumerable.Range(0, networks[0].Count)
            .Where(i => networks.Any(settings => !settings[i].IsDefault) && !InRows.Contains(networks[0][i].Key))
            .Select(i => new FamilySetting(networks[0][i].Key, networks.Select(settings => settings[i].Text).ToEquatableArray()))
            .ToEquatableArray();
}
