using System.Globalization;
using ResNetGen.Compiler.Binding.Drafts;
using ResNetGen.Compiler.Binding.Files;
using ResNetGen.Compiler.Binding.Keys;
using ResNetGen.Compiler.Binding.Usage;
using ResNetGen.Compiler.Binding.Values;
using ResNetGen.Compiler.Diagnostics;
using static ResNetGen.Compiler.Diagnostics.Quoting;

namespace ResNetGen.Compiler.Binding.Stages;

/// <summary>Finds out how many stages a network has, from <c>regnet</c>, <c>stages</c> or the lists, and holds the lists against it.</summary>
internal sealed class StagePlanner(SettingTable table, string network, SourceSpan nameSpan, FileContext file, UsageJudge judge)
{
    /// <summary>The papers count the stem as conv1.</summary>
    private const int FirstStage = 2;

    private static readonly string[] Required = ["block", "blocks", "width"];

    /// <summary>Null when the stages cannot be told, which has been reported.</summary>
    public StagePlans? Plan(Draft<RegNetSpec?> regnet)
    {
        var written = table.Find("stages");
        if (written is { Setting.IsMisspelt: true })
            return null;
        var declaration = written is null ? null : file.Rows.Read(written.Setting);
        if (regnet is { Value: { } spec, Source: { } source })
            return RegNet(spec, source, declaration, written);
        if (declaration is { IsBroken: true })
            return null;
        if (declaration is { Rows: { } rows })
        {
            var stages = rows.Select((row, i) => new StagePlan(i, row.Key.Text, row.Key.Span, row, null)).ToArray();
            return CheckLists(stages.Length, rows, written!, "the rows") ? new(stages, written) : null;
        }

        return Count(declaration, written) is { } count ? new(Unnamed(count, null), written) : null;
    }

    private StagePlans? RegNet(RegNetSpec spec, SettingSource regnet, StageDeclaration? declaration, SettingSource? written)
    {
        var made = RegNetStages.Make(spec);
        if (made is null || made.Count > Bounds.MaxStages)
        {
            file.Diagnostics.Report(
                LanguageErrors.RegNetWidth, regnet.Setting.Key.Span,
                made is null
                    ? $"These parameters give a stage without channels, or with more than {NumberText.Show(Bounds.MaxChannels)}. The first width is 8 times the rounded w0 / 8, so 'w0' is at least 8; 'wa' and 'depth' decide the last."
                    : $"These parameters give {NumberText.Show(made.Count)} stages; {NumberText.Show(Bounds.MaxStages)} is the most that is allowed.");
            return null;
        }

        if (declaration is not null && written!.Rank >= regnet.Rank)
        {
            if (declaration.IsBroken)
                return null;
            if (declaration.Rows is not null)
            {
                judge.Contradict(written, regnet, "'regnet' makes the stages itself");
                return null;
            }
        }

        var counted = written is not null && written.Rank >= regnet.Rank && declaration!.Count != made.Count ? written : null;
        if (counted is not null)
        {
            ReportLength(counted.Place, declaration!.Count, "'stages'", made.Count, new(regnet.Place, $"'regnet' gives {made.Count} stages."));
            return null;
        }

        return CheckLists(made.Count, null, regnet, "'regnet'") ? new(Unnamed(made.Count, made), null) : null;
    }

    private StagePlan[] Unnamed(int count, IReadOnlyList<RegNetStage>? regnet) =>
        [.. Enumerable.Range(0, count).Select(i => new StagePlan(i, $"conv{(FirstStage + i).ToString(CultureInfo.InvariantCulture)}_x", nameSpan, null, regnet?[i]))];

    /// <summary>The number of stages without rows: what <c>stages</c> or the lists say.</summary>
    private int? Count(StageDeclaration? declaration, SettingSource? written)
    {
        if (Missing())
            return null;
        if (declaration is not null)
            return CheckLists(declaration.Count, null, written!, "'stages'") ? declaration.Count : null;

        var lists = Lists(null).ToArray();
        if (lists.Length == 0)
        {
            if (AllReadable())
                file.Missing.Add("stages", network, nameSpan);
            return null;
        }

        // The length that most lists have is taken for the meant one; among equals, what the network states itself is in doubt first.
        var groups = lists.GroupBy(list => list.Length).OrderByDescending(group => group.Count()).ToArray();
        if (groups.Length == 1)
            return groups[0].Key == 0 ? null : groups[0].Key;
        var undecided = groups[0].Count() == groups[1].Count();
        var first = lists.OrderBy(list => list.Source.Rank).ThenBy(list => list.Source.Place.Start).First(list => !undecided || list.Length > 0);
        var meant = undecided ? first : lists.First(list => list.Length == groups[0].Key);
        var wrong = lists.Where(list => list.Length != meant.Length && list.Length > 0).ToArray();
        foreach (var list in undecided ? wrong.Take(1) : wrong)
            ReportLength(list.Source.Place, list.Length, Quote(list.Key), meant.Length, new(meant.Source.Place, $"'{meant.Key}' has {meant.Length} {Values(meant.Length)}."));
        return null;
    }

    /// <summary>A value that cannot be read may have been meant for a list.</summary>
    private bool AllReadable() => Settings.All.All(
        definition => !definition.IsPerStage || table.Find(definition.Key) is not { } source || definition.CanRead(source, file.Values));

    /// <summary>Without these there is nothing to count, and nothing to bind.</summary>
    private bool Missing()
    {
        var lacks = false;
        foreach (var key in Required)
        {
            if (table.Find(key) is not null || (string.Equals(key, "width", StringComparison.Ordinal) && NeedsNoWidth()))
                continue;
            file.Missing.Add(key, network, nameSpan);
            lacks = true;
        }

        return lacks;
    }

    /// <summary>Cells may state all their channels as numbers; a block that cannot be read is not asked.</summary>
    private bool NeedsNoWidth()
    {
        if (table.Find("block") is not { } block)
            return false;
        var nodes = block.Node is Syntax.ListNode list ? list.Items.AsSpan().ToArray() : [block.Node];
        return nodes.All(node => !Settings.Block.TryRead(node, block.Setting.Key, file.Values, out var value) || !BlockTraits.UsesWidth(value));
    }

    /// <summary>The per-stage settings that are lists, without those that something stronger takes the place of.</summary>
    private IEnumerable<(string Key, SettingSource Source, int Length)> Lists(IReadOnlyList<StageRow>? rows) =>
        from definition in Settings.All
        where definition.IsPerStage
        let source = table.Find(definition.Key)
        where source?.Node is Syntax.ListNode && !source.Setting.IsMisspelt
        where rows is null || !rows.All(row => row.Settles(definition.Key))
        select (definition.Key, source, ((Syntax.ListNode)source.Node).Items.Count);

    private bool CheckLists(int count, IReadOnlyList<StageRow>? rows, SettingSource declared, string by)
    {
        var fits = true;
        foreach (var (key, source, length) in Lists(rows))
        {
            if (length == count || (declared.Setting.Key.Text == "regnet" && StageDrafter.MadeByRegNet.Contains(key)))
                continue;
            fits = false;
            if (length > 0)
                ReportLength(source.Place, length, Quote(key), count, new(declared.Place, $"The number of stages, {count}, comes from {by} here."));
        }

        return fits;
    }

    private void ReportLength(SourceSpan place, int length, string what, int count, RelatedPlace related) => file.Diagnostics.Report(
        LanguageErrors.ListLength, place,
        what == "'stages'"
            ? $"'stages' says {length}, but the network has {count} {Stages(count)}. Make the two agree."
            : $"{what} has {length} {Values(length)} for {count} {Stages(count)}. Give one value for each stage, or a single value for all.",
        related);

    private static string Values(int count) => count == 1 ? "value" : "values";

    private static string Stages(int count) => count == 1 ? "stage" : "stages";
}
