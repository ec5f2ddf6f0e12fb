using ResNetGen.Compiler.Binding.Drafts;
using ResNetGen.Compiler.Binding.Usage;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Binding.Rules;

/// <summary>What has a meaning for blocks that are a class of the user's own, which says itself what it is made of.</summary>
internal static class CustomBlockRules
{
    /// <summary>Norm, activation and bias of the first stage are the stem's too, and norm and activation of the last one those that end a network in <c>pre</c> order.</summary>
    public static void RefuseLayersOfStages(NetworkDraft network, UsageJudge judge)
    {
        var hasStem = network.Get(NetworkSpec.StemKey).Value.Rows.OfType<StemConvolution>().Any();
        var hasFinalNorm = network.Get(NetworkSpec.OrderKey).Value == BlockOrder.Pre && network.Get(NetworkSpec.FinalNormKey).Value;
        for (var i = 0; i < network.Stages.Count; i++)
        {
            var stage = network.Stages[i];
            if (stage.CustomBlockObstacle is not { } reason || (i == 0 && hasStem))
                continue;
            judge.Decide(stage.Get(StageSpec.BiasKey), BiasPlacement.None, reason, stage);
            if (hasFinalNorm && i == network.Stages.Count - 1)
                continue;
            judge.Decide(stage.Get(StageSpec.NormKey), new BatchNormSpec(), reason, stage);
            judge.Decide(stage.Get(StageSpec.ActivationKey), new(ActivationKind.Relu), reason, stage);
        }
    }
}
