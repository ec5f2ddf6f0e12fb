using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Diagnostics;
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
        var built = new List<Layer>();
        var graph = Build(spec, built, diagnostics);
        return new(graph, built.ToEquatableArray());
    }

    private static NetworkGraph? Build(NetworkSpec spec, List<Layer> built, DiagnosticBag diagnostics)
    {
        var plans = new List<BlockPlan>();
        foreach (var stage in spec.Stages)
        {
            if (BlockPlanner.Plan(stage, spec.WidthFactor, diagnostics) is { } plan)
                plans.Add(plan);
        }

        // Each stage's own mistakes are reported before the walk, which could only stop at the first one.
        if (plans.Count < spec.Stages.Count
            || StemBuilder.Build(spec, DefaultStemChannels(spec, plans[0]), built, diagnostics) is not { } stem
            || StridePlan.Of(spec, stem.Reduction, diagnostics) is not { } strides)
            return null;

        var dropPath = new DropPathSchedule(spec.DropPath, spec.Stages.Sum(stage => stage.Blocks.Value));
        var stages = new List<StageGraph>();
        var shape = stem.Output;
        for (var i = 0; i < spec.Stages.Count; i++)
        {
            if (StageBuilder.Build(spec, i, plans[i], strides[i], shape, dropPath, built, diagnostics) is not { } stage)
                return null;
            stages.Add(stage);
            shape = stage.Output;
        }

        if (spec.Order.Value == BlockOrder.Pre
            && !NormFactory.Divides(spec.Stages[spec.Stages.Count - 1].Norm, shape.Channels, $"'{spec.Name}', final norm", diagnostics))
            return null;
        var head = HeadBuilder.Build(spec, shape).ToList();
        built.AddRange(head);
        return Count(spec, stem, stages, head, built, diagnostics);
    }

    private static NetworkGraph? Count(
        NetworkSpec spec, StemBuilder.Result stem, List<StageGraph> stages, List<Layer> head, List<Layer> layers, DiagnosticBag diagnostics)
    {
        try
        {
            var graph = new NetworkGraph(
                spec.Name, spec.Namespace, spec.Title, spec.Source, spec.Input, spec.Classes,
                stem.Layers.ToEquatableArray(), stages.ToEquatableArray(), head.ToEquatableArray())
            {
                Parameters = layers.Sum(layer => layer.Parameters),
                MultiplyAdds = layers.Sum(layer => layer.MultiplyAdds),
                Depth = Depth(stem.Layers, stages, head),
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

    private static int Depth(IReadOnlyList<Layer> stem, List<StageGraph> stages, List<Layer> head) =>
        stem.OfType<ConvolutionLayer>().Count()
        + stages.Sum(stage => stage.Blocks.Sum(block => block.MainPath.OfType<ConvolutionLayer>().Count()))
        + head.OfType<LinearLayer>().Count();

    /// <summary>Of the <c>cifar</c> stem: the paper's w, which Wide ResNet's factor leaves alone; the first channels of a cell that has no w.</summary>
    private static int DefaultStemChannels(NetworkSpec spec, BlockPlan first) =>
        spec.Stages[0].Block.Value.UsesWidth && spec.Stages[0].Width.Value is { } width ? width : first.Convolutions[0].Channels;
}

/// <summary>What could be built of a network.</summary>
/// <param name="Graph">Null when a shape is impossible.</param>
/// <param name="Layers">In order of execution, up to the layer that fails.</param>
public sealed record GraphAttempt(NetworkGraph? Graph, EquatableArray<Layer> Layers);
