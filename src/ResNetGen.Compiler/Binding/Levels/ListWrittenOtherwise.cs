using ResNetGen.Compiler.Binding.Definitions;
using ResNetGen.Compiler.Binding.Keys;
using ResNetGen.Compiler.Binding.Settings;
using ResNetGen.Compiler.Binding.Values;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Syntax;

namespace ResNetGen.Compiler.Binding.Levels;

/// <summary>Values for the stages that YAML does not read as a list of them: <c>3, 4, 6, 3</c>, <c>[3 4 6 3]</c>, <c>[64; 128]</c>.</summary>
internal static class ListWrittenOtherwise
{
    /// <summary>Reports such a list; false for any other value.</summary>
    /// <param name="setting">What the key is or was meant to be.</param>
    public static bool TryReport(string setting, MapEntry entry, DiagnosticBag diagnostics)
    {
        IReadOnlyList<SpecNode> items = entry.Value switch
        {
            ScalarNode scalar => [scalar],
            ListNode { IsFlow: true } list => list.Items,
            _ => [],
        };
        if (!items.OfType<ScalarNode>().Any(item => ListText.IsSeveral(item.Text)) || Definition(setting) is not { } definition)
            return false;

        var values = new List<ScalarNode>();
        foreach (var item in items)
        {
            if (item is not ScalarNode scalar)
                return false;
            values.AddRange(Values(scalar, entry.Key, definition));
        }

        if (values.Count == items.Count || values.Count > Bounds.MaxStages || !values.All(value => definition.Takes(value, entry.Key)))
            return false;
        var written = $"[{string.Join(", ", values.Select(value => value.Text.Contains(',') ? YamlQuotes.Around(value.Text) : value.Text))}]";
        diagnostics.Report(
            LanguageErrors.WrongKindOfValue, entry.Value.Span,
            $"A list is in brackets and has commas between its values. Write {Quoting.Show(written)}.",
            edit: new(entry.Value.Span, written, $"Write {Quoting.Show(written)}"));
        return true;
    }

    private static SettingDefinition? Definition(string setting) =>
        KnownSettings.Valued.FirstOrDefault(definition => definition.IsPerStage && string.Equals(definition.Key, setting, StringComparison.Ordinal));

    /// <summary>The values that an item holds; the item itself where it is one value, or a number with a comma.</summary>
    private static IEnumerable<ScalarNode> Values(ScalarNode item, ScalarNode key, SettingDefinition definition)
    {
        if (!ListText.IsSeveral(item.Text) || definition.Takes(item, key) || IsNumberWithComma())
            return [item];
        return ListText.Split(item.Text).Select(value => item with { Text = value });

        bool IsNumberWithComma() => CommaInNumber.Mended(item.Text) is { } number && definition.Takes(item with { Text = number }, key);
    }
}
