using ResNetGen.Compiler.Binding.Drafts;
using ResNetGen.Compiler.Binding.Usage;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Binding.Rules;

/// <summary>What has no place beside <c>regnet</c>.</summary>
internal static class RegNetRules
{
    public static void Apply(NetworkDraft network, UsageJudge judge)
    {
        if (!network.RegNet.IsKnown || network.RegNet.Source is not { } regnet || !network.IsRegNet)
            return;
        judge.Use(regnet);
        foreach (var stage in network.Stages)
        {
            var (cardinality, baseWidth) = (stage.Get(StageSpec.CardinalityKey), stage.Get(StageSpec.BaseWidthKey));
            if (stage.Block.Value is not BottleneckBlockSpec)
                judge.Yield(stage.Block, new BottleneckBlockSpec(), regnet, "a RegNet is made of bottlenecks");
            if (cardinality.Value != 1)
                judge.Yield(cardinality, 1, regnet, "'regnet' sets the width of a group, which gives the cardinality");
            if (baseWidth.Value is not null)
                judge.Yield(baseWidth, null, regnet, "'regnet' sets the width of every stage");
        }
    }
}
