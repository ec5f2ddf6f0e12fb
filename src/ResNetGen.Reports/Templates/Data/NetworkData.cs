using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Plan.Making;
using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Targets.CSharp;
using ResNetGen.Reports.Draw;
using ResNetGen.Reports.Pictures;
using ResNetGen.Reports.Settings;
using ResNetGen.Reports.Summary;
using ResNetGen.Reports.Templates.Data.Plans;

namespace ResNetGen.Reports.Templates.Data;

/// <summary>A network, and what is measured of it when a template asks.</summary>
/// <param name="Index">Its place among the networks, from 0.</param>
internal sealed record NetworkData(TemplateNetwork Network, int Index, TemplateOptions Options)
{
    private Dictionary<string, SummaryRow>? rows;

    public static DataType<NetworkData> Type { get; } = new DataType<NetworkData>("network", "A network with all its layers, shapes and counts.")
        .Text("name", "the class's name, `ResNet50`", data => data.Graph.Name)
        .OptionalText("title", "the spec's `title`", data => data.Graph.Title)
        .OptionalText("source", "the spec's `source`, `arXiv:1512.03385`", data => data.Graph.Source)
        .OptionalText("namespace", "the spec's `namespace`", data => data.Graph.Namespace)
        .Text("file", "the spec's path, as it is written on the command line", data => data.Network.File)
        .Object("input", ShapeData.Type, "the image", data => data.Graph.Input)
        .OptionalNumber("classes", "length of the output vector; null: the network ends with its last feature map", data => data.Graph.Classes)
        .Object("features", ShapeData.Type, "the last feature map", data => data.Graph.Features)
        .Number("reduction", "how many times smaller than the image the last feature map is", data => data.Graph.Reduction)
        .Number("smallest_input", "the least height and width of an image", data => data.Graph.SmallestInput)
        .OptionalNumber("receptive_field", "pixels of the image along a side that the last feature map depends on; null: all of them", data => data.Summary(SummaryDepth.Stage).Rows.Last(row => row.IsGroup).ReceptiveField)
        .OptionalNumber("depth", "convolutions of stem and blocks, and the fully connected layer; null: not known", data => data.Graph.Depth)
        .OptionalNumber("parameters", "trainable ones; null: not known", data => data.Graph.Parameters)
        .OptionalNumber("macs", "multiply-adds for one image; null: not known", data => data.Graph.MultiplyAdds)
        .OptionalObject("memory", SummaryData.Memory, "for the batch, estimated; null: not known", data => data.Summary(SummaryDepth.Stage).Memory)
        .OptionalObject("accuracy", AccuracyData.Type, "what is published of it", data => data.Network.Spec.Accuracy)
        .Text("order", "`post`: convolution, norm, activation; `pre`: norm, activation, convolution", data => data.Graph.Order == BlockOrder.Pre ? "pre" : "post")
        .Objects("stem", LayerData.Type, "the layers before the first stage, in order of execution", data => data.Measured(data.Graph.Stem))
        .Object("stem_output", ShapeData.Type, "what the first stage takes", data => data.Graph.StemOutput)
        .Number("stem_reduction", "how many times smaller than the image that is", data => data.Graph.StemReduction)
        .Objects("stages", StageData.Type, "in order of execution", data => data.Stages)
        .Objects("blocks", BlockData.Type, "of all stages", data => data.Stages.SelectMany(stage => stage.Blocks))
        .Objects("head", LayerData.Type, "the layers behind the last stage, in order of execution", data => data.Measured(data.Graph.Head))
        .Objects("layers", LayerData.Type, "all layers", data => data.Measured(data.Graph.Layers))
        .Objects("state", StateData.Type, "the state dict, in PyTorch's order", data => data.Graph.State)
        .Object("plan", PlanData.Type, "classes of blocks, their parameters and steps: what code is written from", data => NetworkPlanner.Plan(data.Graph))
        .Objects("settings", SettingData.Type, "all settings, in the order of the language's reference", data => NetworkSettings.Of(data.Network.Spec))
        .Text("spec", "a spec of this network alone, in YAML, without what is the language's default", data => SpecYaml.File(data.Graph.Name, data.Network.Spec))
        .Object("summary", SummaryData.Type, "the layer table, a line for each stage", data => data.Summary(SummaryDepth.Stage))
        .Object("summary_by_block", SummaryData.Type, "the same, a line for each block too", data => data.Summary(SummaryDepth.Block))
        .Object("summary_by_layer", SummaryData.Type, "the same, a line for each layer too", data => data.Summary(SummaryDepth.Layer))
        .Text("drawing", "SVG to put into a page: the network as the papers draw it", data => data.Drawing)
        .Text("csharp", "the C# that the generator adds to a project", data => data.CSharp);

    private NetworkGraph Graph => Network.Graph;

    private IReadOnlyList<StageData> Stages =>
        [.. Graph.Stages.Select(stage => new StageData(stage, [.. stage.Blocks.Select(block => new BlockData(block, Measured))]))];

    private string Drawing => SvgPicture.Write(Draw.Drawing.Of(Graph, new(Theme.Light, HasTitle: false)), isInline: true, $"arrow-{Index}");

    private string CSharp => CSharpEmitter.Emit(Graph, new(Graph.Namespace ?? Options.RootNamespace, Options.RootNamespace, Options.Visibility, Network.File));

    /// <summary>The lines of the layers, by their names.</summary>
    private Dictionary<string, SummaryRow> Rows =>
        rows ??= Summary(SummaryDepth.Layer).Rows.Where(row => !row.IsGroup).ToDictionary(row => row.Name, StringComparer.Ordinal);

    private IReadOnlyList<LayerData> Measured(IEnumerable<Layer> layers) => [.. layers.Select(layer => new LayerData(layer, Rows[layer.Name]))];

    /// <summary>The layer table.</summary>
    public NetworkSummary Summary(SummaryDepth depth) =>
        SummaryBuilder.Build(Network.Spec, new(Graph, Graph.Stem, Graph.Stages.Select(stage => stage.Blocks).ToEquatableArray(), Graph.Head), Options.Batch, depth);
}
