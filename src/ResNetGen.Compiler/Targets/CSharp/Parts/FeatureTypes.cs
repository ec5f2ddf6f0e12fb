using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Targets.CSharp.Listing;
using ResNetGen.Compiler.Targets.CSharp.Text;

namespace ResNetGen.Compiler.Targets.CSharp.Parts;

/// <summary>The types and shapes of a network's feature maps.</summary>
internal sealed class FeatureTypes(NetworkGraph graph)
{
    /// <summary>Of the base classes: what the first stage takes, all maps, what the last stage gives.</summary>
    public string Arguments => $"{Stem}, FeatureMaps, {Last}";

    public string Stem => Type(graph.StemOutput.Channels, graph.StemReduction);

    public string Last => Type(graph.Features.Channels, graph.Reduction);

    public string LastShape => Shape(graph.Features.Channels, graph.Reduction);

    public string Output(StageGraph stage) => Type(stage.Output.Channels, stage.Reduction);

    /// <summary><c>Features&lt;C64, S4&gt;, Features&lt;C256, S4&gt;</c></summary>
    public string InputAndOutput(StageGraph stage)
    {
        var index = graph.Stages.ToList().IndexOf(stage);
        return $"{(index == 0 ? Stem : Output(graph.Stages[index - 1]))}, {Output(stage)}";
    }

    /// <summary><c>N x 64 x H/4 x W/4</c></summary>
    public static string Shape(int channels, int reduction)
    {
        var part = reduction == 1 ? "" : $"/{CSharpNumber.Plain(reduction)}";
        return $"N x {CSharpNumber.Plain(channels)} x H{part} x W{part}";
    }

    private static string Type(int channels, int reduction) =>
        $"ResNetGen::Features<{Dimensions.ChannelsType(channels)}, {Dimensions.ReductionType(reduction)}>";
}
