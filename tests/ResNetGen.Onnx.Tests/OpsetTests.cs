using ResNetGen.Onnx.Graphs;
using ResNetGen.Onnx.Graphs.Operations;
using ResNetGen.Onnx.Weights;

namespace ResNetGen.Onnx.Tests;

/// <summary>Every operation in every version of ONNX's operators, run by ONNX Runtime. That version 17 computes the right thing is held by the networks of other test projects.</summary>
public class OpsetTests
{
    private const int Channels = 8;

    private static readonly Dictionary<string, Func<GraphBuilder, string, string>> Operations = new()
    {
        ["conv"] = (graph, x) => graph.Convolve("conv", x, Filter(graph, "w", 8, 4, 3, 3), Filter(graph, "b", 8), new(3, 2, 1), 2),
        ["same conv"] = (graph, x) => graph.Convolve("conv", x, Filter(graph, "w", 8, 8, 4, 4), null, new(4, 2, 0, 1, SameSide.Lower), 1),
        ["same dilated conv"] = (graph, x) => graph.Convolve("conv", x, Filter(graph, "w", 8, 8, 3, 3), null, new(3, 2, 0, 2, SameSide.Upper), 1),
        ["channel conv"] = (graph, x) => graph.ConvolveChannels("conv", graph.PoolMeanOfAll("pool", x), Filter(graph, "w", 1, 1, 3), 3),
        ["fc"] = (graph, x) => graph.Connect("fc", graph.PoolMeanOfAll("pool", x), Filter(graph, "w", 5, 8), Filter(graph, "b", 5)),
        ["fc without bias"] = (graph, x) => graph.Connect("fc", graph.PoolMaximumOfAll("pool", x), Filter(graph, "w", 5, 8), null),
        ["blur"] = (graph, x) => graph.Blur("blur", x, Given(8, 1, 3, 3), 2),
        ["batch norm"] = (graph, x) => graph.NormalizeBatch("bn", x, [Filter(graph, "w", 8), Filter(graph, "b", 8), Filter(graph, "m", 8), graph.Weight("v", new GivenWeight([8], [1, 2, 3, 4, 5, 6, 7, 8]))], 1e-5),
        ["group norm"] = (graph, x) => graph.NormalizeGroups("gn", x, ("w", Given(8)), ("b", Given(8)), 4, 1e-5),
        ["layer norm"] = (graph, x) => graph.NormalizeGroups("ln", graph.PoolMeanOfAll("pool", x), ("w", Given(8)), ("b", Given(8)), 1, 1e-6),
        ["max pool"] = (graph, x) => graph.PoolMaximum("pool", x, new(3, 2, 1), hangsOver: true),
        ["same max pool"] = (graph, x) => graph.PoolMaximum("pool", x, new(3, 2, Same: SameSide.Upper)),
        ["max pool of zeros"] = (graph, x) => graph.PoolMaximumOfZeros("pool", x, new(3, 2, 1), hangsOver: false),
        ["mean pool"] = (graph, x) => graph.PoolMean("pool", x, new(2, 2), hangsOver: true),
        ["mean pool with padding"] = (graph, x) => graph.PoolMean("pool", x, new(3, 2, 1), hangsOver: true, countsPadding: true),
        ["same mean pool"] = (graph, x) => graph.PoolMean("pool", x, new(3, 2, Same: SameSide.Lower)),
        ["mean of channels"] = (graph, x) => graph.MeanOfChannels("mean", x),
        ["maximum of channels"] = (graph, x) => graph.MaximumOfChannels("max", x),
        ["relu"] = (graph, x) => graph.Relu("act", x),
        ["relu6"] = (graph, x) => graph.Relu6("act", x),
        ["leaky relu"] = (graph, x) => graph.LeakyRelu("act", x, 0.1),
        ["prelu"] = (graph, x) => graph.ParametricRelu("act", x, "w", Given(8)),
        ["sigmoid"] = (graph, x) => graph.Sigmoid("act", x),
        ["tanh"] = (graph, x) => graph.Tanh("act", x),
        ["elu"] = (graph, x) => graph.Elu("act", x),
        ["silu"] = (graph, x) => graph.Silu("act", x),
        ["gelu"] = (graph, x) => graph.Gelu("act", x),
        ["mish"] = (graph, x) => graph.Mish("act", x),
        ["hardswish"] = (graph, x) => graph.HardSwish("act", x),
        ["hardsigmoid"] = (graph, x) => graph.HardSigmoid("act", x),
        ["softmax"] = (graph, x) => graph.Softmax("act", x),
        ["sum and product"] = (graph, x) => graph.Add("add", graph.Multiply("mul", x, graph.PoolMeanOfAll("pool", x)), graph.AddToChannels("bias", x, "b", Given(8))),
        ["parts"] = (graph, x) => graph.Concatenate("cat", [.. graph.Split("split", x, [3, 5]).Reverse()]),
        ["padded channels"] = (graph, x) => graph.PadChannels("pad", x, 2, 3),
        ["context"] = (graph, x) => graph.Context("context", x, graph.MeanOfChannels("mean", x)),
        ["weights of two maps"] = (graph, x) => graph.WeighMaps("weights", graph.PoolMeanOfAll("pool", x), 2),
        ["weights of maps in groups"] = (graph, x) => graph.WeighMaps("weights", graph.PoolMeanOfAll("pool", x), 2, 2),
    };

    public static TheoryData<int> Others => [13, 14, 15, 16, 18, 19, 20, 21];

    [Theory]
    [MemberData(nameof(Others))]
    public void Every_version_computes_what_version_17_does(int opset)
    {
        var map = Runtime.Numbers(2 * Channels * 9 * 10);
        foreach (var (name, write) in Operations)
        {
            var (expected, shape) = Runtime.Run(Runtime.Model(17, Channels, write), map, 2, Channels, 9, 10);

            var (actual, actualShape) = Runtime.Run(Runtime.Model(opset, Channels, write), map, 2, Channels, 9, 10);

            Assert.Equal(shape, actualShape);
            for (var i = 0; i < expected.Length; i++)
                Assert.True(Math.Abs(expected[i] - actual[i]) <= 1e-5, $"{name} in version {opset}, number {i}: {actual[i]} in place of {expected[i]}");
        }
    }

    [Theory]
    [InlineData("gelu", 19, "Div Erf Add Mul Mul")]
    [InlineData("gelu", 20, "Gelu")]
    [InlineData("mish", 17, "Softplus Tanh Mul")]
    [InlineData("mish", 18, "Mish")]
    [InlineData("hardswish", 13, "HardSigmoid Mul")]
    [InlineData("hardswish", 14, "HardSwish")]
    [InlineData("group norm", 20, "Reshape InstanceNormalization Shape Reshape Mul Add")]
    [InlineData("group norm", 21, "GroupNormalization")]
    public void An_operator_is_used_as_soon_as_there_is_one(string operation, int opset, string operators) =>
        Assert.Equal(operators, string.Join(' ', Runtime.Model(opset, Channels, Operations[operation]).Graph.Nodes.Select(node => node.Operator)));

    private static GivenWeight Given(params long[] shape) => new(shape, Runtime.Doubles(shape.Aggregate(1L, (product, side) => product * side)));

    private static string Filter(GraphBuilder graph, string name, params long[] shape) => graph.Weight(name, Given(shape));
}
