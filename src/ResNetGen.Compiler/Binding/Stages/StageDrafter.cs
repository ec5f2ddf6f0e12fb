using ResNetGen.Compiler.Binding.Context;
using ResNetGen.Compiler.Binding.Drafts;
using ResNetGen.Compiler.Binding.Levels;
using ResNetGen.Compiler.Binding.Settings;
using ResNetGen.Compiler.Binding.Usage;
using ResNetGen.Compiler.Binding.Written;
using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Syntax;

namespace ResNetGen.Compiler.Binding.Stages;

/// <summary>Looks up every setting of a stage: in its row, then among the network's columns, then the default.</summary>
/// <param name="regnet">Where <c>regnet</c> is written; null without.</param>
internal sealed class StageDrafter(SettingTable table, StagePlans plans, SettingSource? regnet, SourceSpan nameSpan, FileContext file, UsageJudge judge)
{
    /// <summary>What <c>regnet</c> says in place of columns.</summary>
    public static readonly string[] MadeByRegNet = ["blocks", "width", "expansion", "group_width"];

    private readonly SettingReader reader = new(table, nameSpan, file.Values);

    public StageDraft Draft(StagePlan plan)
    {
        if (plan.RegNet is not null)
        {
            foreach (var key in MadeByRegNet)
            {
                if (table.Find(key) is { } column)
                    judge.Yield(column, regnet!, "'regnet' sets blocks, width, expansion and group width of every stage. 'regnet: none' turns an inherited one off");
            }
        }

        var cell = plan.Row?.Cell;
        return new(plan.Name, plan.Span)
        {
            Block = Block(plan),
            Blocks = plan.RegNet is { } count ? Made(count.Blocks) : Said(plan, KnownSettings.Blocks, cell?.Blocks, 0),
            Width = plan.RegNet is { } width ? Made<int?>(width.Width) : Find(plan, KnownSettings.Width, null),
            Expansion = plan.RegNet is null ? Find(plan, KnownSettings.Expansion, null) : Made<decimal?>(1),
            Stride = Said(plan, KnownSettings.Stride, cell?.Stride, plan.Index == 0 && plan.RegNet is null ? 1 : 2),
            StrideIn = Find(plan, KnownSettings.StrideIn, StrideIn.Spatial),
            Cardinality = Find(plan, KnownSettings.Cardinality, 1),
            BaseWidth = Find(plan, KnownSettings.BaseWidth, null),
            GroupWidth = plan.RegNet is { } group ? Made<int?>(group.GroupWidth) : Find(plan, KnownSettings.GroupWidth, null),
            Shortcut = Find(plan, KnownSettings.Shortcut, ShortcutKind.Projection),
            Attention = Find(plan, KnownSettings.Attention, new NoAttentionSpec()),
            Dropout = Find(plan, KnownSettings.Dropout, 0),
            Dilation = Find(plan, KnownSettings.Dilation, 1),
            Activation = Find(plan, KnownSettings.Activation, new ActivationSpec(ActivationKind.Relu)),
            Norm = Find(plan, KnownSettings.Norm, new BatchNormSpec()),
            Bias = Find(plan, KnownSettings.Bias, BiasPlacement.None),
        };
    }

    /// <summary>A RegNet is made of bottlenecks and need not say so.</summary>
    private Draft<BlockSpec> Block(StagePlan plan) => Said(
        plan, KnownSettings.Block, plan.Row?.Cell?.Block, plan.RegNet is null ? null! : new BottleneckBlockSpec());

    private Draft<T> Made<T>(T value) => new(new(value, regnet!.Place, IsWritten: true), null, isKnown: true);

    /// <summary>A setting that the row's cell may say.</summary>
    private Draft<T> Said<T>(StagePlan plan, SettingDefinition<T> definition, Setting<T>? byCell, T neutral)
    {
        if (byCell is not { } said)
            return Find(plan, definition, neutral);
        if (Source(plan, definition.Key) is { } column)
            judge.SaidByCell(column, said.Span, plan.Name);
        return new(said, null, isKnown: true);
    }

    private Draft<T> Find<T>(StagePlan plan, SettingDefinition<T> definition, T neutral)
    {
        var source = Source(plan, definition.Key);
        var draft = reader.Read(definition, source, neutral);
        if (source is not null && definition.Key is "block" or "blocks" or "stride" && draft.IsKnown)
            judge.Use(source!);
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
}
