using ResNetGen.Compiler.Binding.Context;
using ResNetGen.Compiler.Binding.Definitions;
using ResNetGen.Compiler.Binding.Drafts;
using ResNetGen.Compiler.Binding.Levels;
using ResNetGen.Compiler.Binding.Settings;
using ResNetGen.Compiler.Binding.Usage;
using ResNetGen.Compiler.Binding.Written;
using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Syntax;

namespace ResNetGen.Compiler.Binding.Stages;

/// <summary>Looks up every setting of a stage: in its row, then among the network's columns, then the default.</summary>
/// <param name="regnet">Where <c>regnet</c> is written; null without.</param>
internal sealed class StageDrafter(SettingTable table, StagePlans plans, SettingSource? regnet, SourceSpan nameSpan, FileContext file, UsageJudge judge)
{
    public StageDraft Draft(StagePlan plan)
    {
        if (plan.RegNet is not null)
        {
            foreach (var setting in KnownSettings.OfStages)
            {
                if (setting.IsMadeByRegNet && table.Find(setting.Key) is { } column)
                    judge.Yield(column, regnet!, "'regnet' sets blocks, width, expansion and group width of every stage. 'regnet: none' turns an inherited one off");
            }
        }

        var reader = new Reader(this, plan);
        return new(plan.Name, plan.Span, [.. KnownSettings.OfStages.Select(setting => setting.Draft(reader))]);
    }

    private Draft<T> Draft<T>(StagePlan plan, StageSetting<T> setting)
    {
        if (plan.RegNet is { } stage && setting.OfRegNet is { } made)
            return new(new(made(stage), regnet!.Place, IsWritten: true), null, isKnown: true);
        var source = Source(plan, setting.Key);
        if (plan.Row?.Cell is { } cell && setting.OfCell?.Invoke(cell) is { } said)
        {
            if (source is not null)
                judge.SaidByCell(source, said.Span, plan.Name);
            return new(said, null, isKnown: true);
        }

        var draft = setting.Draft(source, setting.DefaultAt(plan.Index, plan.RegNet is not null), nameSpan, file.Values);
        if (source is not null && setting.OfCell is not null && draft.IsKnown)
            judge.Use(source);
        return draft;
    }

    private SettingSource? Source(StagePlan plan, string key)
    {
        if (plan.Row?.Settings[key] is { } own)
            return new(own, own.Value, plans.Declaration!.Level, SettingSource.RowRank);
        if (table.Find(key) is not { } column)
            return null;
        if (column.Node is not ListNode list)
            return column;
        return plan.Index < list.Items.Count ? column with { Node = list.Items[plan.Index], Item = plan.Index } : null;
    }

    /// <summary>Reads for one stage.</summary>
    private sealed class Reader(StageDrafter drafter, StagePlan plan) : IStageReader
    {
        public Draft<T> Read<T>(StageSetting<T> setting) => drafter.Draft(plan, setting);
    }
}
