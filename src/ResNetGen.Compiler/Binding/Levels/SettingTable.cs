using ResNetGen.Compiler.Binding.Keys;
using ResNetGen.Compiler.Binding.Written;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Binding.Levels;

/// <summary>What reaches a network from the top level, the networks that it extends and its own keys, the strongest for each key.</summary>
internal sealed class SettingTable
{
    private readonly Dictionary<string, (WrittenSetting Setting, int Rank)> effective;

    private readonly int rank;

    private SettingTable(Dictionary<string, (WrittenSetting Setting, int Rank)> effective, int rank, bool hasWrongKeys)
    {
        this.effective = effective;
        this.rank = rank;
        HasWrongKeys = hasWrongKeys;
    }

    public static SettingTable Empty { get; } = new(new(StringComparer.Ordinal), -1, hasWrongKeys: false);

    /// <summary>One of the layers has a key that does not belong there.</summary>
    public bool HasWrongKeys { get; }

    public IEnumerable<(string Key, WrittenSetting Setting, SettingLevel Level)> Settings =>
        effective.Select(pair => (pair.Key, pair.Value.Setting, Level(pair.Value.Rank)));

    /// <summary>This table with a stronger layer over it. What belongs to a network itself is not inherited.</summary>
    public SettingTable Over(SettingLayer layer)
    {
        var merged = new Dictionary<string, (WrittenSetting, int)>(effective, StringComparer.Ordinal);
        foreach (var pair in layer.Settings)
        {
            if (!SpecKeys.File.Contains(pair.Key, StringComparer.Ordinal) && !SpecKeys.NetworkItself.Contains(pair.Key, StringComparer.Ordinal))
                merged[pair.Key] = (pair.Value, rank + 1);
        }

        return new(merged, rank + 1, HasWrongKeys || layer.HasWrongKeys);
    }

    /// <summary>The strongest setting of this key, or null.</summary>
    public SettingSource? Find(string key) =>
        effective.TryGetValue(key, out var found)
            ? new(found.Setting, found.Setting.Value, Level(found.Rank), found.Rank)
            : null;

    private SettingLevel Level(int of) => of == rank ? SettingLevel.Own : of == 0 ? SettingLevel.TopLevel : SettingLevel.Base;
}
