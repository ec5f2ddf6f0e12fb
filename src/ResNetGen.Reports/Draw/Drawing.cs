using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Spec;
using ResNetGen.Reports.Pictures;

namespace ResNetGen.Reports.Draw;

/// <summary>The architecture as the papers draw it: stages as groups, blocks as boxes from top to bottom, shortcuts as arcs beside them.</summary>
public static class Drawing
{
    /// <summary>The drawing of one network. Its size follows from the network and the layout.</summary>
    public static Picture Of(NetworkGraph graph, DrawingOptions options)
    {
        var title = DrawingTitle.Of(graph);
        var sketch = new Sketch(options.Theme);
        var stages = DrawnStage.Of(graph, DetailOf(graph, options), options);
        var shown = options.HasTitle ? title : null;
        var (width, height) = options.Layout == DrawingLayout.Wide
            ? WideLayout.Draw(sketch, stages, shown)
            : new TallLayout(stages, options.Layout).Draw(sketch, shown);
        return sketch.Finish(width, height, graph.Name, $"{graph.Name}: {title.Facts}, in {graph.Stages.Count} stages.");
    }

    /// <summary>What is asked for; else as much as it takes to tell the network from an ordinary one.</summary>
    internal static DrawnDetail DetailOf(NetworkGraph graph, DrawingOptions options)
    {
        var blocks = graph.Stages.SelectMany(stage => stage.Blocks).ToList();
        var isUnusual = graph.Order == BlockOrder.Pre
            || !blocks.TrueForAll(block => block.MainPath.Layers.Any(layer => layer is NormLayer))
            || blocks.Exists(block => block.Merge != Merge.ActivatedSum || block.MainPath.Layers.Any(layer => layer is AttentionLayer || IsUnusual(layer)));
        return options.Detail ?? (isUnusual ? DrawnDetail.Layers : DrawnDetail.Convolutions);
    }

    /// <summary>A norm or an activation that is not the usual one of residual networks, batch norm and ReLU.</summary>
    private static bool IsUnusual(Layer layer) =>
        layer is NormLayer and not BatchNormLayer or ActivationLayer { Activation.Kind: not ActivationKind.Relu };
}
