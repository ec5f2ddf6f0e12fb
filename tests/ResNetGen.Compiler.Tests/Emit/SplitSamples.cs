using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Graph.Paths;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Tests.Emit;

/// <summary>Networks whose blocks split, made by hand: no setting makes them.</summary>
internal static class SplitSamples
{
    /// <summary>Four paths of ResNeXt, as its three equal forms have them (arXiv:1611.05431, figure 3).</summary>
    public static Item[] FormA { get; } = Equal(4);

    public static Item[] FormB { get; } = [Concat([.. Times(4, Conv(1, 2), Conv(3, 2))]), Conv(1, 32)];

    public static Item[] Nested { get; } = [Concat([Conv(1, 4), Sum([Conv(3, 4)], [Conv(1, 4), Conv(3, 4)])], [Conv(3, 4)]), Conv(1, 32)];

    public static Item[] WithIdentity { get; } = [Conv(3, 8), Sum([Conv(3, 8)], []), Conv(1, 32)];

    public static IReadOnlyDictionary<string, NetworkGraph> All { get; } = new Dictionary<string, NetworkGraph>
    {
        ["split, sum"] = Network(FormA, BlockOrder.Post),
        ["split, concatenation"] = Network(FormB, BlockOrder.Post),
        ["split, nested"] = Network(Nested, BlockOrder.Post),
        ["split, identity beside a convolution"] = Network(WithIdentity, BlockOrder.Post),
        ["split, a path that begins with an activation"] = Network([Sum([Relu, Conv(3, 32)], [Conv(1, 32)])], BlockOrder.Post),
        ["split, attention and dropout in a path"] = Network([Concat([Conv(3, 4), Attention, Drop, Conv(1, 4)], [Conv(3, 4)]), Conv(1, 32)], BlockOrder.Post),
        ["split, zero init"] = Network(FormA, BlockOrder.Post, zeroInit: true),
        ["split, pre order"] = Network(FormB, BlockOrder.Pre),
        ["split, nested, pre order"] = Network(Nested, BlockOrder.Pre),
    };

    /// <summary>Form a with another number of paths.</summary>
    public static Item[] Equal(int paths) => [Sum([.. Times(paths, Conv(1, 2), Conv(3, 2), Conv(1, 32))])];

    /// <summary>The network of <see cref="Specs.Bottleneck"/> with other main paths.</summary>
    public static NetworkGraph Network(Item[] cell, BlockOrder order, bool zeroInit = false)
    {
        var plain = (Specs.Bottleneck.Each(stage => stage with { Width = Specs.Set<int?>(8), Blocks = Specs.Set(2) }) with { Order = Specs.Set(order) }).Build();
        var graph = plain with { Stages = plain.Stages.Select(stage => stage with { Blocks = stage.Blocks.Select(block => With(block, cell, order, zeroInit)).ToEquatableArray() }).ToEquatableArray() };
        return graph with
        {
            Parameters = graph.Layers.Sum(layer => layer.Parameters),
            MultiplyAdds = graph.Layers.Sum(layer => layer.MultiplyAdds),
            Depth = 2 + graph.Stages.SelectMany(stage => stage.Blocks).Sum(block => block.MainPath.Depth),
        };
    }

    private static BlockGraph With(BlockGraph block, Item[] cell, BlockOrder order, bool zeroInit)
    {
        var path = new PathMaker(order, zeroInit).Path(cell, block.Name, block.Input, block.MainPath.Stride, isEnd: true);
        Assert.Equal(block.Output, path[^1].Output);
        return block with { MainPath = path };
    }

    private static Item Relu => new Other((name, shape) => new ActivationLayer($"{name}.relu", shape, new(ActivationKind.Relu)));

    private static Item Attention => new Other((name, shape) => new SqueezeExcitationLayer($"{name}.se", shape, 2));

    private static Item Drop => new Other((name, shape) => new DropoutLayer($"{name}.drop", shape, 0.2));

    private static Item Conv(int kernel, int channels) => new Convolution(kernel, channels);

    private static Item Sum(params Item[][] paths) => new Splitting(Join.Sum, paths);

    private static Item Concat(params Item[][] paths) => new Splitting(Join.Concatenation, paths);

    private static Item[][] Times(int count, params Item[] path) => [.. Enumerable.Repeat(path, count)];

    /// <summary>An item of a cell.</summary>
    internal abstract record Item;

    private sealed record Convolution(int Kernel, int Channels) : Item;

    /// <summary>A layer without a norm and an activation of its own.</summary>
    private sealed record Other(Func<string, FeatureShape, Layer> Make) : Item;

    private sealed record Splitting(Join Join, Item[][] Paths) : Item;

    /// <summary>Lays out items as blocks have theirs: norm and activation behind each convolution, or before each item in pre order.</summary>
    private sealed class PathMaker(BlockOrder order, bool zeroInit)
    {
        /// <param name="isEnd">Whether a norm or an activation behind the last item belongs to somebody else.</param>
        public LayerPath Path(Item[] items, string name, FeatureShape input, int stride, bool isEnd, bool isSummand = false)
        {
            var steps = new List<PathStep>();
            var shape = input;
            var number = 0;
            foreach (var item in items)
            {
                if (item is Other other)
                {
                    steps.Add(new LayerStep(other.Make(name, shape)));
                    continue;
                }

                number++;
                var isLast = item == items[^1];
                if (order == BlockOrder.Pre && !isSummand && !name.Contains(".split"))
                    Activate(steps, name, number, shape);
                steps.Add(item is Convolution convolution
                    ? new LayerStep(Layer(convolution, $"{name}.conv{number}", shape, number == 1 ? stride : 1))
                    : Split((Splitting)item, $"{name}.split{number}", shape, number == 1 ? stride : 1));
                shape = steps[^1].Output;
                if (order == BlockOrder.Pre || (isSummand && isLast))
                    continue;
                if (item is Convolution)
                    steps.Add(new LayerStep(Norm($"{name}.bn{number}", shape)));
                if (!isLast || !isEnd)
                    steps.Add(new LayerStep(Activation($"{name}.act{number}", shape)));
            }

            return new(steps.ToEquatableArray());
        }

        private Split Split(Splitting item, string name, FeatureShape input, int stride)
        {
            var isSum = item.Join == Join.Sum;
            var paths = item.Paths.Select((path, i) => Path(path, $"{name}.{i}", input, stride, isEnd: isSum, isSummand: isSum)).ToList();
            var outputs = paths.Select(path => path.Count == 0 ? input : path[^1].Output).ToList();
            var output = isSum ? outputs[0] : outputs[0] with { Channels = outputs.Sum(shape => shape.Channels) };
            return new(name, input, output, paths.ToEquatableArray(), item.Join, isSum && order == BlockOrder.Post ? [Norm($"{name}.bn", output) with { ZeroInit = zeroInit }] : []);
        }

        private static void Activate(List<PathStep> steps, string name, int number, FeatureShape shape) =>
            steps.AddRange([new LayerStep(Norm($"{name}.bn{number}", shape)), new LayerStep(Activation($"{name}.act{number}", shape))]);

        private static ConvolutionLayer Layer(Convolution item, string name, FeatureShape input, int stride) => new(
            name, input, new(item.Channels, (input.Height + stride - 1) / stride, (input.Width + stride - 1) / stride),
            item.Kernel, stride, item.Kernel / 2, 1, 1, Bias: false, ConvolutionInit.KaimingFanOut);

        private static BatchNormLayer Norm(string name, FeatureShape shape) => new(name, shape, 1e-5, 0.1);

        private static ActivationLayer Activation(string name, FeatureShape shape) => new(name, shape, new(ActivationKind.Relu));
    }
}
