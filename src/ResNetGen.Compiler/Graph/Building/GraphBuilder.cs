using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Graph.Building.Planning;
using ResNetGen.Compiler.Graph.Facts;
using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Graph.Building;

/// <summary>The third room: settings in, layers with shapes and counts out. All shape rules live in this room.</summary>
public static class GraphBuilder
{
    /// <summary>Makes the network's layers, shapes and counts; null when a shape is impossible, which has been reported.</summary>
    public static NetworkGraph? Build(NetworkSpec spec, DiagnosticBag diagnostics) => Attempt(spec, diagnostics).Graph;

    /// <summary>The same, and where a shape is impossible the layers up to there.</summary>
    public static GraphAttempt Attempt(NetworkSpec spec, DiagnosticBag diagnostics)
    {
        var built = new BuiltParts();
        var graph = Build(spec, built, diagnostics);
        return new(graph, built.Stem.ToEquatableArray(), built.Stages.Select(stage => stage.ToEquatableArray()).ToEquatableArray(), built.Head.ToEquatableArray());
    }

    private static NetworkGraph? Build(NetworkSpec spec, BuiltParts built, DiagnosticBag diagnostics)
    {
        var plans = new List<BlockPlan>();
        foreach (var stage in spec.Stages)
        {
            if (BlockPlanner.Plan(stage, spec.WidthFactor, spec.Padding, diagnostics) is { } plan)
                plans.Add(plan);
        }

        // Each stage's own mistakes are reported before the walk, which could only stop at the first one.
        if (plans.Count < spec.Stages.Count
            || StemBuilder.Build(spec, DefaultStemChannels(spec, plans[0]), built.Stem, diagnostics) is not { } stem
            || StridePlan.Of(spec, stem.Reduction, diagnostics) is not { } strides)
            return null;

        var dropPath = new DropPathSchedule(spec.DropPath, spec.Stages.Sum(stage => stage.Blocks.Value));
        var stages = new List<StageGraph>();
        var shape = stem.Output;
        for (var i = 0; i < spec.Stages.Count; i++)
        {
            var blocks = new List<BlockGraph>();
            built.Stages.Add(blocks);
            if (StageBuilder.Build(spec, i, plans[i], strides[i], shape, dropPath, blocks, diagnostics) is not { } stage)
                return null;
            stages.Add(stage);
            shape = stage.Output;
        }

        if (spec.Order.Value == BlockOrder.Pre && spec.FinalNorm
            && !NormFactory.Divides(spec.Stages[spec.Stages.Count - 1].Norm, shape.Channels, $"'{spec.Name}', final norm", diagnostics))
            return null;
        built.Head.AddRange(HeadBuilder.Build(spec, shape));
        return Count(spec, stem, stages, built, diagnostics);
    }

    private static NetworkGraph? Count(
        NetworkSpec spec, StemBuilder.Result stem, List<StageGraph> stages, BuiltParts built, DiagnosticBag diagnostics)
    {
        try
        {
            var layers = built.Layers.ToList();
            var graph = new NetworkGraph(
                spec.Name, spec.Namespace, spec.Title, spec.Source, spec.Input, spec.Classes,
                stem.Layers.ToEquatableArray(), stages.ToEquatableArray(), built.Head.ToEquatableArray())
            {
                Parameters = layers.SumIfKnown(layer => layer.Parameters),
                MultiplyAdds = layers.SumIfKnown(layer => layer.MultiplyAdds),
                Depth = Depth(built),
                StemOutput = stem.Output,
                StemReduction = stem.Reduction,
                Order = spec.Order,
            };
            ShapeWarnings.Report(spec, graph, diagnostics);
            return graph;
        }
        catch (OverflowException)
        {
            diagnostics.Report(
                ShapeErrors.TooLarge,
                spec.NameSpan,
                $"'{spec.Name}' has more parameters or multiply-adds than a 64-bit number holds. Look for a width, a kernel or an input with too many digits.");
            return null;
        }
    }

    private static int? Depth(BuiltParts built) => built.Layers.Any(layer => layer.IsOpaque) ? null
        : built.Stem.OfType<ConvolutionLayer>().Count()
        + built.Stages.Sum(stage => stage.Sum(block => block.MainPath.Depth))
        + built.Head.OfType<LinearLayer>().Count();

    /// <summary>Of the <c>cifar</c> stem: the paper's w, which Wide ResNet's factor leaves alone; the first channels of a cell that has no w.</summary>
    private static int DefaultStemChannels(NetworkSpec spec, BlockPlan first) =>
        spec.Stages[0].Block.Value.UsesWidth && spec.Stages[0].Width.Value is { } width ? width : first.Convolutions.First().Channels;

    /// <summary>What is there so far.</summary>
    private sealed class BuiltParts
    {
        public List<Layer> Stem { get; } = [];

        public List<List<BlockGraph>> Stages { get; } = [];

        public List<Layer> Head { get; } = [];

        public IEnumerable<Layer> Layers => Stem.Concat(Stages.SelectMany(stage => stage).SelectMany(block => block.Layers)).Concat(Head);
    }
}
