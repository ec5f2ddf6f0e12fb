using System.Globalization;
using ResNetGen.Compiler.Binding.Context;
using ResNetGen.Compiler.Binding.Drafts;
using ResNetGen.Compiler.Binding.Levels;
using ResNetGen.Compiler.Binding.RegNets;
using ResNetGen.Compiler.Binding.Rows;
using ResNetGen.Compiler.Binding.Settings;
using ResNetGen.Compiler.Binding.Usage;
using ResNetGen.Compiler.Binding.Values;
using ResNetGen.Compiler.Binding.Written;
using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Binding.Stages;

/// <summary>Finds out how many stages a network has, from <c>regnet</c>, <c>stages</c> or the lists, and holds the lists against it.</summary>
internal sealed class StagePlanner(SettingTable table, string network, SourceSpan nameSpan, FileContext file, UsageJudge judge)
{
    /// <summary>The papers count the stem as conv1.</summary>
    private const int FirstStage = 2;

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
                    ? $"These parameters give a stage without channels, or with more than {NumberText.Show(Bounds.MaxChannels)}. The first width is 8 times the rounded w0 / 8, so 'w0' is at least 8; 'wa' and 'depth' decide the last.{(spec.BottleneckRatio == 1 ? "" : " Inside of a block, 'bottleneck_ratio' multiplies each of them.")}"
                    : $"These parameters give {NumberText.Show(made.Count)} stages; {NumberText.Show(Bounds.MaxStages)} is the most that is allowed.");
            return null;
        }

        if (declaration is not null && written!.Rank >= regnet.Rank)
        {
            if (declaration.IsBroken)
                return null;
            if (declaration.Rows is not null)
            {
                judge.Contradict(regnet, written, "'regnet' makes the stages itself");
                return null;
            }
        }

        var counted = written is not null && written.Rank >= regnet.Rank && declaration!.Count != made.Count ? written : null;
        if (counted is not null)
        {
            ReportCount(counted, declaration!.Count, made.Count, new(regnet.Place, $"'regnet' gives {made.Count} stages."));
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
            return groups[0].Key is > 0 and <= Bounds.MaxStages ? Agreed(lists) : null;
        var undecided = groups[0].Count() == groups[1].Count();
        var first = lists.OrderBy(list => list.Source.Rank).ThenBy(list => list.Source.Place.Start).First(list => !undecided || list.Length > 0);
        var meant = undecided ? first : lists.First(list => list.Length == groups[0].Key);
        var wrong = lists.Where(list => list.Length != meant.Length && list.Length > 0).ToArray();
        foreach (var list in undecided ? wrong.Take(1) : wrong)
            file.Lengths.Contradict(list, meant);
        return null;
    }

    /// <summary>A value that cannot be read may have been meant for a list; one under a misspelt key may be one.</summary>
    private bool AllReadable() => KnownSettings.Valued.All(
        definition => !definition.IsPerStage || table.Find(definition.Key) is not { } source
            || (!source.Setting.IsMisspelt && definition.CanRead(source, file.Values)));

    /// <summary>Without these there is nothing to count, and nothing to bind.</summary>
    private bool Missing()
    {
        var lacks = false;
        foreach (var key in KnownSettings.OfStages.Where(setting => setting.RequiredExample is not null).Select(setting => setting.Key))
        {
            if (table.Find(key) is not null || IsMadeNeedless(key))
                continue;
            file.Missing.Add(key, network, nameSpan);
            lacks = true;
        }

        return lacks;
    }

    /// <summary>Whether the block makes up for the key; one that could not be read may have said it in the wrong place.</summary>
    private bool IsMadeNeedless(string key) => key switch
    {
        "blocks" => table.Find("block") is { } block && Nodes(block).Any(node => !KnownSettings.Block.TryRead(node, block.Setting.Key, file.Values, out _)),
        "width" => NeedsNoWidth(),
        _ => false,
    };

    private static Syntax.SpecNode[] Nodes(SettingSource source) => source.Node is Syntax.ListNode list ? [.. list.Items.Take(Bounds.MaxStages)] : [source.Node];

    /// <summary>Cells may state all their channels as numbers; a block that cannot be read is not asked.</summary>
    private bool NeedsNoWidth()
    {
        if (table.Find("block") is not { } block)
            return false;
        return Nodes(block).All(node => !KnownSettings.Block.TryRead(node, block.Setting.Key, file.Values, out var value) || !value.UsesWidth);
    }

    /// <summary>The per-stage settings that are lists, without those that something stronger takes the place of.</summary>
    private IEnumerable<StageList> Lists(IReadOnlyList<StageRow>? rows, bool isRegNet = false) =>
        from setting in KnownSettings.OfStages
        where !isRegNet || !setting.IsMadeByRegNet
        let source = table.Find(setting.Key)
        where source?.Node is Syntax.ListNode && !source.Setting.IsMisspelt
        where rows is null || !rows.All(row => row.Settles(setting))
        select new StageList(setting.Key, source, ((Syntax.ListNode)source.Node).Items.Count);

    private bool CheckLists(int count, IReadOnlyList<StageRow>? rows, SettingSource declared, string by)
    {
        var isRegNet = declared.Setting.Key.Text == "regnet";
        var lists = Lists(rows, isRegNet).ToArray();
        var wrong = lists.Where(list => list.Length != count).ToArray();
        if (rows is null && !isRegNet && lists.Length > 1 && lists.All(list => list.Length == lists[0].Length && list.Length > 0 && list.Length != count))
        {
            ReportCount(declared, count, lists[0].Length, new(lists[0].Source.Place, lists[0].Describe()));
            return false;
        }

        // Lists of one wrong length have one cause.
        foreach (var list in wrong.Where(list => list.Length > 0).GroupBy(list => list.Length).Select(group => group.First()))
        {
            file.Diagnostics.Report(
                LanguageErrors.ListLength, list.Source.Place, list.Against(count), new(declared.Place, $"The number of stages, {count}, comes from {by} here."));
        }

        foreach (var list in lists.Except(wrong))
            file.Lengths.Fits(list.Source.Setting);
        return wrong.Length == 0;
    }

    private int Agreed(IReadOnlyList<StageList> lists)
    {
        foreach (var list in lists)
            file.Lengths.Fits(list.Source.Setting);
        return lists[0].Length;
    }

    private void ReportCount(SettingSource stages, int said, int count, RelatedPlace related) => file.Diagnostics.Report(
        LanguageErrors.ListLength, stages.Place,
        $"'stages' says {said}, but the network has {count} {(count == 1 ? "stage" : "stages")}. Make the two agree.", related);
}
