using ResNetGen.Compiler.Binding.Drafts;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Binding.Usage;

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
            if (stage.Block.Value is not BottleneckBlockSpec)
                judge.Yield(stage.Block, new BottleneckBlockSpec(), regnet, "a RegNet is made of bottlenecks");
            if (stage.Cardinality.Value != 1)
                judge.Yield(stage.Cardinality, 1, regnet, "'regnet' sets the width of a group, which gives the cardinality");
            if (stage.BaseWidth.Value is not null)
                judge.Yield(stage.BaseWidth, null, regnet, "'regnet' sets the width of every stage");
        }
    }
}
