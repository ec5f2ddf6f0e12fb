using System.Reflection;
using System.Text.RegularExpressions;
using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Targets.CSharp;
using static ResNetGen.Compiler.Tests.Emit.Specs;

namespace ResNetGen.Compiler.Tests.Emit;

public partial class LengthTests
{
    [Theory]
    [InlineData(0.0)]
    [InlineData(0.5)]
    public void Depth_changes_numbers_and_nothing_else(double dropPath)
    {
        string Emit(int blocks) => CSharpEmitter.Emit(
            (Basic.Each(stage => stage with { Blocks = Set(blocks) }) with { DropPath = Set(dropPath) }).Build(), Emitted.Options);

        // The table's columns are as wide as their numbers.
        Assert.Equal(WithoutNumbers(Emit(3)), WithoutNumbers(Emit(200)));
    }

    [Fact]
    public void The_rate_of_every_block_is_the_graphs()
    {
        var graph = (Basic.Each(stage => stage with { Blocks = Set(7) }) with { DropPath = Set(0.3) }).Build();
        using var network = Emitted.Network(graph);

        var rates = network.named_modules()
            .Where(module => module.module.GetType().Name == "BasicBlock")
            .Select(module => (
                module.name,
                (double)module.module.GetType().GetField("dropPath", BindingFlags.NonPublic | BindingFlags.Instance)!.GetValue(module.module)!));

        Assert.Equal(
            graph.Stages.SelectMany(stage => stage.Blocks).Select(block => (block.Name, block.MainPath.Layers.OfType<DropPathLayer>().Single().Probability)),
            rates);
    }

    private static string WithoutNumbers(string code) => Spaces().Replace(Numbers().Replace(code, "#"), " ");

    [GeneratedRegex("[0-9a-f]{64}|[0-9][0-9_,.]*")]
    private static partial Regex Numbers();

    [GeneratedRegex(" +")]
    private static partial Regex Spaces();
}
