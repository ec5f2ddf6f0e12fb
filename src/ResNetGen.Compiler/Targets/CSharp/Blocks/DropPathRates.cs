using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Targets.CSharp.Text;

namespace ResNetGen.Compiler.Targets.CSharp.Blocks;

/// <summary>Stochastic depth's linear decay as a formula over the block's index, so that code does not grow with depth.</summary>
internal sealed class DropPathRates(NetworkGraph graph)
{
    private readonly int blocks = graph.Stages.Sum(stage => stage.Blocks.Count);

    /// <summary>Block i of a stage that begins with block <c>firstBlock</c> of the network.</summary>
    public string Argument => blocks == 1 ? Rate : $"{Rate} * (firstBlock + i) / {CSharpNumber.Plain(blocks - 1)}";

    public IEnumerable<StageParameter> Parameters => blocks == 1 ? [] : [new("firstBlock", FirstBlock)];

    /// <summary>The last block has the full rate.</summary>
    private string Rate => CSharpNumber.Literal(CSharpNumber.Rounded(
        graph.Stages.SelectMany(stage => stage.Blocks).Last().MainPath.OfType<DropPathLayer>().Single().Probability));

    private int FirstBlock(StageGraph stage) =>
        graph.Stages.TakeWhile(other => other.ModuleName != stage.ModuleName).Sum(other => other.Blocks.Count);
}
