using ResNetGen.Compiler.Binding.Drafts;
using ResNetGen.Compiler.Binding.Settings;
using ResNetGen.Compiler.Binding.Usage;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Binding.Rules;

/// <summary>Which of a network's settings have a meaning together. Each setting knows what it needs; those that exclude each other are here.</summary>
internal static class NetworkRules
{
    public static void Apply(NetworkDraft network, UsageJudge judge)
    {
        foreach (var setting in KnownSettings.OfNetworks)
            setting.Judge(network, judge);
    }

    /// <summary>Their norms and activations follow their convolutions, between which they compute. Before the stages are looked at, which could use them.</summary>
    public static void RefuseUnitsInPreOrder(NetworkDraft network, UsageJudge judge)
    {
        if (network.Get(NetworkSpec.OrderKey).Value != BlockOrder.Pre)
            return;
        const string because = "its norms and activations follow its convolutions. It goes with 'order: post'";
        foreach (var stage in network.Stages)
        {
            judge.Decide(stage.Get(StageSpec.ScaleKey), 1, because, stage);
            judge.Decide(stage.Get(StageSpec.RadixKey), null, because, stage);
            judge.Decide(stage.Get(StageSpec.SelectKey), null, because, stage);
            judge.Decide(stage.Get(StageSpec.AntiAliasKey), null, "in 'order: pre' the activation of the convolution with the stride is before it. It goes with 'order: post'", stage);
        }
    }

    /// <summary>Before the stages are looked at: the stronger of the two decides what is left to them.</summary>
    public static void ExcludeDilation(NetworkDraft network, UsageJudge judge)
    {
        var outputStride = network.Get(NetworkSpec.OutputStrideKey);
        foreach (var dilation in network.Stages.Select(stage => stage.Get(StageSpec.DilationKey)))
        {
            if (outputStride.Value is not null && dilation.Value.Largest > 1)
                judge.Exclude(outputStride, null, dilation, StageDilation.None, "'output_stride' decides the dilation of every stage");
        }
    }
}
