using ResNetGen.Compiler.Binding.Context;
using ResNetGen.Compiler.Binding.Drafts;
using ResNetGen.Compiler.Binding.Levels;
using ResNetGen.Compiler.Binding.Rules;
using ResNetGen.Compiler.Binding.Settings;
using ResNetGen.Compiler.Binding.Stages;
using ResNetGen.Compiler.Binding.Usage;
using ResNetGen.Compiler.Binding.Values;
using ResNetGen.Compiler.Binding.Written;
using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Spec;
using static ResNetGen.Compiler.Diagnostics.Quoting;

namespace ResNetGen.Compiler.Binding.Networks;

/// <summary>Resolves the settings of one network.</summary>
internal sealed class NetworkBinder(NetworkDeclaration declaration, SettingTable table, FileHeader header, FileContext file)
{
    private string Name => declaration.Name.Text;

    private SourceSpan NameSpan => declaration.Name.Span;

    /// <summary>Null when the network is in error, which has been reported.</summary>
    public NetworkSpec? Bind()
    {
        var judge = new UsageJudge(Name, NameSpan, file.Usage, file.Diagnostics);
        var spec = file.Budget.IsExhausted ? null : Bind(judge);
        if (spec is null)
        {
            // Its error may be what keeps the network from using what the top level says.
            foreach (var (_, setting, level) in table.Settings)
            {
                if (level == SettingLevel.TopLevel)
                    file.Usage.Assume(setting);
            }
        }

        return spec;
    }

    private NetworkSpec? Bind(UsageJudge judge)
    {
        var regnet = KnownSettings.RegNet.Draft(table.Find(KnownSettings.RegNet.Key), null, NameSpan, file.Values);
        if (!regnet.IsKnown || new StagePlanner(table, Name, NameSpan, file, judge).Plan(regnet) is not { } plans)
            return null;
        if (!file.Budget.TryTakeStages(plans.Stages.Count, Name, NameSpan))
            return null;

        var drafter = new StageDrafter(table, plans, regnet.Value is null ? null : regnet.Source, NameSpan, file, judge);
        var settings = KnownSettings.OfNetworks.Select(setting => setting.Draft(table.Find(setting.Key), NameSpan, file.Values));
        var draft = new NetworkDraft([.. settings], regnet, [.. plans.Stages.Select(drafter.Draft)]);
        var isComplete = CheckRequired(draft, plans);
        if (!draft.IsKnown || !isComplete)
            return null;

        RegNetRules.Apply(draft, judge);
        NetworkRules.ExcludeDilation(draft, judge);
        NetworkRules.RefuseUnitsInPreOrder(draft, judge);
        FilterRules.RefuseFiltersWithoutStride(draft, judge);
        CustomBlockRules.RefuseLayersOfStages(draft, judge);
        foreach (var stage in draft.Stages)
            StageRules.Apply(stage, judge);
        NetworkRules.Apply(draft, judge);
        judge.Finish();
        if (judge.Failed || !CheckBlocks(draft) || !CheckDilations(draft) || !StemPoolRules.Check(draft, file.Diagnostics))
            return null;
        SwappedCardinality.Check(draft, file.Diagnostics);
        var spec = Spec(draft);
        return spec.Padding.Value == PaddingMode.Centred ? spec with { Stem = spec.Stem with { Value = spec.Stem.Value.Centred() } } : spec;
    }

    /// <summary>What the stages lack: of all of them it is the network's fault, of some it is the rows'.</summary>
    private bool CheckRequired(NetworkDraft draft, StagePlans plans)
    {
        var isComplete = true;
        isComplete &= Require("block", stage => stage.Block is { IsKnown: true, Value: null });
        // A block that could not be read may have said its repetitions in the wrong place.
        isComplete &= Require("blocks", stage => stage.Block.IsKnown && stage.Get(StageSpec.BlocksKey) is { IsKnown: true, Value: 0 });
        isComplete &= Require(
            "width", stage => stage.Get(StageSpec.WidthKey) is { IsKnown: true, Value: null } && stage.Block is { IsKnown: true, Value: { } block } && block.UsesWidth);
        return isComplete;

        bool Require(string key, Func<StageDraft, bool> lacks)
        {
            var lacking = draft.Stages.Where(lacks).ToArray();
            var cells = plans.Stages.Where(plan => plan.Row?.Cell is not null && lacks(draft.Stages[plan.Index])).ToArray();
            if (key == "blocks" && cells.Length == lacking.Length)
            {
                foreach (var plan in cells)
                    file.Missing.AddToCell(plan.Name, plan.Row!.Cell!.Block.Span);
            }
            else if (lacking.Length == plans.Stages.Count)
            {
                file.Missing.Add(key, Name, NameSpan);
            }
            else
            {
                foreach (var stage in lacking)
                    file.Missing.AddToStage(key, stage.Name, stage.Span);
            }

            return lacking.Length == 0;
        }
    }

    private bool CheckBlocks(NetworkDraft draft)
    {
        var ofStages = draft.Stages.Select(stage => stage.Get(StageSpec.BlocksKey)).ToList();
        var blocks = ofStages.Sum(ofStage => ofStage.Value);
        if (blocks > Bounds.MaxBlocks)
        {
            file.Diagnostics.Report(
                LanguageErrors.TooMany, ofStages.OrderByDescending(ofStage => ofStage.Value).First().Setting.Span,
                $"{Quote(Name)} has {NumberText.Show(blocks)} blocks; {NumberText.Show(Bounds.MaxBlocks)} is the most that is allowed.");
            return false;
        }

        return file.Budget.TryTakeBlocks(draft.Stages.Sum(stage => FileBudget.BlocksAsCells(stage.Block.Value, stage.Get(StageSpec.BlocksKey).Value)), Name, NameSpan);
    }

    /// <summary>A list in a row has one value for each block.</summary>
    private bool CheckDilations(NetworkDraft draft)
    {
        var isRight = true;
        foreach (var stage in draft.Stages)
        {
            var (dilation, blocks) = (stage.Get(StageSpec.DilationKey).Setting, stage.Get(StageSpec.BlocksKey).Setting);
            if (!dilation.Value.IsList || dilation.Value.Values.Count == blocks.Value)
                continue;
            isRight = false;
            file.Diagnostics.Report(
                LanguageErrors.ListLength, dilation.Span,
                $"'dilation' has {Count(dilation.Value.Values.Count, "value")} for {Count(blocks.Value, "block")} of stage {Quote(stage.Name)}. Give one value for each block, or a single value for all.",
                blocks.IsWritten ? new(blocks.Span, "The number of blocks comes from here.") : null);
        }

        return isRight;
    }

    private static string Count(int number, string what) => $"{NumberText.Show(number)} {what}{(number == 1 ? "" : "s")}";

    private NetworkSpec Spec(NetworkDraft draft) => new(Name, NameSpan, header.Namespace, header.Title, header.Source, draft.Resolved())
    {
        Stages = draft.Stages.Select(stage => stage.ToSpec(draft.IsRegNet)).ToEquatableArray(),
        IsRegNet = draft.IsRegNet,
        Expect = Own("expect", FileHeader.Expectation),
        Accuracy = Own("accuracy", FileHeader.Accuracy),
    };

    /// <summary>What belongs to this network alone and is not inherited.</summary>
    private T? Own<T>(string key, ValueSyntax<T> syntax)
        where T : class
    {
        if (declaration.Own[key] is not { IsMisspelt: false } setting)
            return null;
        return file.Values.TryRead(key, syntax, setting.Value, setting.Key, out var value) ? value : null;
    }
}
