using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Graph.Paths;

namespace ResNetGen.Reports.Templates.Data;

/// <summary>A step of a block's main path.</summary>
/// <param name="Measured">Its layers, and others, with what is measured of them.</param>
internal sealed record StepData(PathStep Step, Func<IEnumerable<Layer>, IReadOnlyList<LayerData>> Measured)
{
    static StepData()
    {
        Type = new DataType<StepData>("step", "A step of a block's main path: a layer, or a split into paths that run beside each other.")
            .Text("kind", "`layer` or `split`", data => data.Step.Match(_ => "layer", _ => "split"))
            .Text("name", "`layer1.0.conv1`, `layer1.0.split1`", data => data.Step.Name)
            .Object("input", ShapeData.Type, "what it takes; each path of a split takes all of it", data => data.Step.Input)
            .Object("output", ShapeData.Type, "what it gives", data => data.Step.Output)
            .OptionalObject("layer", LayerData.Type, "the layer; null of a split", data => data.Step.Match<LayerData?>(layer => data.Measured([layer])[0], _ => null))
            .OptionalText("join", "how the paths of a split come together: `sum` or `concatenation`; null of a layer", data => data.Step.Match<string?>(_ => null, split => JoinName.Of(split.Join)));
        Path = new DataType<PathData>("path", "One of the paths of a split.")
            .Objects("steps", Type, "in order of execution; none: the path gives what it takes", data => data.Steps)
            .Objects("layers", LayerData.Type, "all layers in it", data => data.Measured(data.Path.Layers));
        Type.Objects("paths", Path, "the paths of a split; none of a layer", data => data.Step.Match(_ => [], split => split.Paths.Select(path => new PathData(path, data.Measured))))
            .Objects("closing", LayerData.Type, "layers of a split behind its join", data => data.Measured(data.Step.Match<IEnumerable<Layer>>(_ => [], split => split.Closing)));
    }

    public static DataType<StepData> Type { get; }

    private static DataType<PathData> Path { get; }

    private sealed record PathData(LayerPath Path, Func<IEnumerable<Layer>, IReadOnlyList<LayerData>> Measured)
    {
        public IEnumerable<StepData> Steps => Path.Select(step => new StepData(step, Measured));
    }
}
