using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Spec;
using ResNetGen.Reports.Settings;

namespace ResNetGen.Reports.Family;

/// <summary>The settings that the rows of a table say nothing of, and by which two columns that look alike are two networks.</summary>
internal static class FamilySettings
{
    /// <summary>Settings that can be read from the rows: sizes, layers and their channels.</summary>
    private static readonly string[] InRows =
        ["input", "classes", "stem", "block", "blocks", "width", "expansion", "stride", "cardinality", "base_width", "group_width", "width_factor", "attention"];

    /// <summary>In the order of the language's reference: those that are not the same in all networks, and those that are not the language's default.</summary>
    public static EquatableArray<FamilySetting> Of(IReadOnlyList<NetworkSpec> networks)
    {
        var settings = networks.Select(NetworkSettings.Of).ToList();
        return Enumerable.Range(0, settings[0].Count)
            .Select(i => settings.Select(ofNetwork => ofNetwork[i]).ToList())
            .Where(values => !InRows.Contains(values[0].Key) && values.Exists(value => !value.IsDefault))
            .Select(values => new FamilySetting(values[0].Key, values.Select(value => value.Text).ToEquatableArray()))
            .ToEquatableArray();
    }
}
