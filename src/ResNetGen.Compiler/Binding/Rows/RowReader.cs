using ResNetGen.Compiler.Binding.Cells;
using ResNetGen.Compiler.Binding.Keys;
using ResNetGen.Compiler.Binding.Levels;
using ResNetGen.Compiler.Binding.Values;
using ResNetGen.Compiler.Binding.Written;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Syntax;
using static ResNetGen.Compiler.Diagnostics.Quoting;

namespace ResNetGen.Compiler.Binding.Rows;

/// <summary>Reads the value of <c>stages</c>: a number, or rows; each once, however many networks inherit it.</summary>
internal sealed class RowReader(ValueCache values, DiagnosticBag diagnostics)
{
    private const int MaxNameLength = 64;

    private const string Expected = "the number of stages, or rows such as 'conv2_x: \"[3x3, 64; 3x3, 64] x 2\"'";

    private static readonly WholeNumberSyntax Number = new(1, Bounds.MaxStages);

    private readonly Dictionary<SpecNode, StageDeclaration> known = new(NodeComparer.Instance);

    public StageDeclaration Read(WrittenSetting setting)
    {
        if (!known.TryGetValue(setting.Value, out var declaration))
            known[setting.Value] = declaration = Declaration(setting);
        return declaration;
    }

    private StageDeclaration Declaration(WrittenSetting setting)
    {
        switch (setting.Value)
        {
            case ScalarNode { IsQuoted: false, Text: "" }:
                diagnostics.Report(LanguageErrors.MissingValue, setting.Key.Span, $"'stages' has no value. It takes {Expected}.");
                return StageDeclaration.Broken;
            case ScalarNode scalar:
                return Number.TryRead(scalar, setting.Key, diagnostics, out var count) ? new(count, null) : StageDeclaration.Broken;
            case MapNode { IsIncomplete: true }:
                return StageDeclaration.Broken;
            case MapNode { Entries.Count: > 0 and <= Bounds.MaxStages } map:
                return OfRows(map);
            case MapNode { Entries.Count: > Bounds.MaxStages } map:
                diagnostics.Report(
                    LanguageErrors.TooMany, setting.Key.Span,
                    $"'stages' has {NumberText.Show(map.Entries.Count)} rows; a network has at most {NumberText.Show(Bounds.MaxStages)} stages.");
                return StageDeclaration.Broken;
            case MapNode:
                diagnostics.Report(LanguageErrors.ListLength, setting.Key.Span, $"'stages' has no rows. It takes {Expected}.");
                return StageDeclaration.Broken;
            case ListNode:
                diagnostics.Report(LanguageErrors.WrongKindOfValue, setting.Key.Span, $"'stages' is a list; each row needs a name. It takes {Expected}.");
                return StageDeclaration.Broken;
            default:
                return StageDeclaration.Broken;
        }
    }

    private StageDeclaration OfRows(MapNode map)
    {
        StageRow[] rows = [.. map.Entries.Select(Row)];
        return new(rows.Length, rows) { HasWrongKeys = map.HasRepeatedKeys || rows.Any(row => row.Settings.HasWrongKeys) };
    }

    private StageRow Row(MapEntry entry)
    {
        var isNamed = CheckName(entry.Key);
        switch (entry.Value)
        {
            case MapNode map:
                var settings = SettingLayer.Read(map, KeyPlace.Row, diagnostics);
                SettingValidation.Validate(settings, inRow: true, values);
                return new(entry.Key, null, settings, IsBroken: !isNamed || settings.IsIncomplete);
            case ScalarNode scalar when scalar.Text.TrimStart().StartsWith("[", StringComparison.Ordinal):
                var cell = new CellParser(scalar, diagnostics).ParseRow();
                return new(entry.Key, cell, SettingLayer.Empty, IsBroken: cell is null || !isNamed);
            case ScalarNode { IsQuoted: false, Text: "" }:
                diagnostics.Report(LanguageErrors.MissingValue, entry.Key.Span, $"The row {Quote(entry.Key.Text)} has no value. {RowForms}");
                break;
            case ScalarNode scalar:
                diagnostics.Report(LanguageErrors.BadCell, scalar.Span, $"{Quote(scalar.Text)} is not a cell. {RowForms}");
                break;
            case ListNode:
                diagnostics.Report(LanguageErrors.WrongKindOfValue, entry.Key.Span, $"The row {Quote(entry.Key.Text)} has a list. {RowForms}");
                break;
        }

        return new(entry.Key, null, SettingLayer.Empty, IsBroken: true);
    }

    private static string RowForms => "A row is a cell such as \"[3x3, 64; 3x3, 64] x 2\", or settings such as '{ block: basic, width: 64, blocks: 2 }'.";

    /// <summary>Names appear in reports and tables: short, visible, without space around them.</summary>
    private bool CheckName(ScalarNode key)
    {
        var name = key.Text;
        if (name.Length is > 0 and <= MaxNameLength && name.Trim().Length == name.Length && !name.Any(c => char.IsControl(c) || char.IsSurrogate(c) || c is '\u2028' or '\u2029'))
            return true;
        diagnostics.Report(
            NameErrors.BadRowName, key.Span, $"{Quote(name)} cannot name a stage: a name is 1 to {MaxNameLength} visible characters on one line, such as 'conv2_x'.");
        return false;
    }
}
