using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Graph.Building;
using ResNetGen.Compiler.Targets.CSharp;
using ResNetGen.Compiler.Targets.CSharp.Listing;
using ResNetGen.Onnx.Model;
using ResNetGen.Onnx.Networks;
using ResNetGen.Onnx.Writing;
using ResNetGen.Playground.Documents;
using ResNetGen.Reports.Summary;
using ResNetGen.Targets.Onnx;
using ResNetGen.Targets.PyTorch;
using ResNetGen.Targets.Weights;
using ResNetGen.Tool.Rendering;

namespace ResNetGen.Playground.Files;

/// <summary>One network as files: what <c>resnetgen emit</c>, <c>summary</c> and <c>export</c> write.</summary>
public static class NetworkFiles
{
    /// <summary>The command's own default.</summary>
    private const string RootNamespace = "MyApp";

    private const int Opset = 17;

    /// <summary>The weights are drawn while the page waits: ResNet-18 is below, and what is above is the command's to write.</summary>
    public const long MostOnnxParameters = 12_000_000;

    public static string CSharp(NetworkGraph graph, string path) =>
        CSharpEmitter.Emit(graph, new(graph.Namespace ?? RootNamespace, RootNamespace, Visibility.Public, path));

    /// <summary>Null: the network has a block that is a class of C#.</summary>
    public static string? Python(NetworkGraph graph, string path) => graph.CustomBlocks.Any() ? null : PyTorchEmitter.Emit(graph, path);

    /// <summary>The counts of <c>resnetgen summary --json</c>.</summary>
    public static string Counts(DocumentNetwork network) => SummaryJson.Write([Summary(network, SummaryDepth.Stage)]) + "\n";

    public static NetworkSummary Summary(DocumentNetwork network, SummaryDepth depth) =>
        SummaryBuilder.Build(network.Spec!, GraphBuilder.Attempt(network.Spec!, new DiagnosticBag()), batch: 1, depth);

    /// <summary>Why there is no ONNX model to download, in a sentence; null: there is one.</summary>
    public static string? OnnxObstacle(NetworkGraph graph) =>
        graph.CustomBlocks.FirstOrDefault() is { } custom ? $"ONNX cannot say block {custom.Name}, the class {custom.Class}."
        : graph.Parameters > MostOnnxParameters ? $"ONNX is written here up to {MostOnnxParameters / 1_000_000} M parameters. For this network: resnetgen export FILE {graph.Name} --init 0 -o {graph.Name}.onnx"
        : null;

    /// <summary>The model that <c>resnetgen export --init 0</c> writes.</summary>
    public static byte[] Onnx(NetworkGraph graph)
    {
        var settings = new ModelSettings(Opset, FoldsBatchNorm: true, OnnxType.Float32, Size: null);
        using var stream = new MemoryStream();
        ModelWriter.Write(OnnxTarget.Model(graph, graph.Classes ?? 0, new InitialWeights(graph, 0), settings, graph.Features)).WriteTo(stream);
        return stream.ToArray();
    }
}
