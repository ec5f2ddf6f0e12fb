using ResNetGen.Compiler.Binding.Keys;
using ResNetGen.Compiler.Binding.Written;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Syntax;

namespace ResNetGen.Compiler.Binding.Levels;

/// <summary>What one place of the file says: the top level, a network, or a stage's row.</summary>
/// <param name="isIncomplete">Something could not be read, which has been reported: nothing may be called missing.</param>
/// <param name="hasWrongKeys">A key does not belong here, which has been reported: the settings may not be those that were meant.</param>
internal sealed class SettingLayer(Dictionary<string, WrittenSetting> settings, bool isIncomplete = false, bool hasWrongKeys = false)
{
    public static readonly SettingLayer Empty = new([]);

    public bool IsIncomplete { get; } = isIncomplete;

    public bool HasWrongKeys { get; } = hasWrongKeys;

    public IEnumerable<KeyValuePair<string, WrittenSetting>> Settings => settings;

    public WrittenSetting? this[string key] => settings.TryGetValue(key, out var setting) ? setting : null;

    /// <summary>Reads a map's keys. A misspelt key counts as the one that was meant, so that this is not reported as missing.</summary>
    public static SettingLayer Read(MapNode map, KeyPlace place, DiagnosticBag diagnostics)
    {
        var settings = new Dictionary<string, WrittenSetting>(StringComparer.Ordinal);
        var misspelt = new List<(MeantKey Meant, MapEntry Entry)>();
        var hasWrongKeys = map.HasRepeatedKeys;
        for (var i = 0; i < map.Entries.Count; i++)
        {
            var entry = map.Entries[i];
            if (place.Keys.Contains(entry.Key.Text, StringComparer.Ordinal))
            {
                settings[entry.Key.Text] = new(entry.Key, Value(entry.Key.Text, entry, place, diagnostics), isMisspelt: false);
                continue;
            }

            hasWrongKeys = true;
            if (place.ReportUnknown(map, i, diagnostics) is { } meant)
                misspelt.Add((meant, entry));
        }

        foreach (var (meant, entry) in misspelt)
        {
            // A value that must be written otherwise is not looked at: the key's message says how.
            if (!settings.ContainsKey(meant.Key))
                settings[meant.Key] = new(entry.Key, meant.KeepsValue ? Value(meant.Key, entry, place, diagnostics) : new BrokenNode(entry.Value.Span), isMisspelt: true);
        }

        return new(settings, map.IsIncomplete, hasWrongKeys);
    }

    /// <summary>The value; a broken one where it is a list that is written otherwise, which has been reported. A stage's row takes no list.</summary>
    private static SpecNode Value(string setting, MapEntry entry, KeyPlace place, DiagnosticBag diagnostics) =>
        !ReferenceEquals(place, KeyPlace.Row) && ListWrittenOtherwise.TryReport(setting, entry, diagnostics) ? new BrokenNode(entry.Value.Span) : entry.Value;
}
