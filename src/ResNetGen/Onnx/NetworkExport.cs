using System.Globalization;
using ResNetGen.Onnx.Graphs;
using ResNetGen.Onnx.Model;
using ResNetGen.Onnx.Networks;
using ResNetGen.Tracing;
using ResNetGen.Weights.Files;

namespace ResNetGen.Exporting;

/// <summary>Writes a network as ONNX: what it computes in evaluation.</summary>
internal static class NetworkExport
{
    /// <summary>Only channels depend on the shapes of a graph whose images have any size.</summary>
    private const int AnySide = 224;

    /// <summary>Writes the files.</summary>
    /// <param name="network">With its weights.</param>
    /// <param name="path">Of the model.</param>
    /// <param name="options">Null: the defaults.</param>
    public static OnnxExport Save(GeneratedNetwork network, string path, OnnxOptions? options)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        options ??= new();
        Check(options, network);
        PlainMemory.Require(network.state_dict());
        var pass = Trace(network);
        var result = pass.Scores ?? pass.Maps[^1];
        var side = options.Size ?? (AnySide, AnySide);
        var images = new MapShape(network.InputChannelCount, side.Item1, side.Item2);
        var model = new NetworkModel(new(options.Opset, options.FoldsBatchNorm, Type(options.Type), options.Size), network.InputChannelCount);
        var (value, shape, isVector) = OperationWriter.Write(model.Builder, pass.Operations, result, images, NetworkModel.Images);
        var output = pass.Scores is null ? NetworkModel.Features : NetworkModel.Scores;
        if (isVector)
            model.EndWithScores(value, shape.Channels);
        else
            model.EndWithMap(value, output, shape.Channels, ((int)shape.Height, (int)shape.Width));
        var classes = pass.Scores is null ? (int?)null : (int)shape.Channels;
        var features = pass.Operations.Shapes(images)[pass.Maps[^1]].Channels;
        var complete = model.Complete(network.GetName(), ExportMetadata.Of(network.Description, classes, features, options));
        var files = ModelFiles.Write(path, complete, options.UsesExternalData);
        return new(path, NetworkModel.Images, output) { DataPath = files.Data, Bytes = files.Bytes, Notes = Notes(network, pass) };
    }

    /// <summary>What the network computes, with its batch normalisations as they are, and its weights under their names.</summary>
    /// <exception cref="NotSupportedException">A layer of it is of a kind that is not known.</exception>
    public static OnnxGraph Graph(GeneratedNetwork network)
    {
        var pass = Trace(network);
        var model = new NetworkModel(new(GraphBuilder.NewestOpset, FoldsBatchNorm: false, OnnxType.Float32, null), network.InputChannelCount);
        var (value, shape, _) = OperationWriter.Write(
            model.Builder, pass.Operations, pass.Scores ?? pass.Maps[^1], new(network.InputChannelCount, AnySide, AnySide), NetworkModel.Images);
        model.EndWithMap(value, NetworkModel.Features, shape.Channels, default);
        return model.Complete(network.GetName(), []).Graph;
    }

    private static void Check(OnnxOptions options, GeneratedNetwork network)
    {
        if (options.Size is { } size && Math.Min(size.Height, size.Width) < network.SmallestSide)
        {
            throw new ArgumentOutOfRangeException(
                nameof(options), options.Size,
                $"{network.GetName()} takes images of at least {network.SmallestSide}x{network.SmallestSide} pixels; '{nameof(OnnxOptions)}.{nameof(OnnxOptions.Size)}' is {size.Height}x{size.Width}.");
        }

        if (options.Opset is < GraphBuilder.OldestOpset or > GraphBuilder.NewestOpset)
        {
            throw new ArgumentOutOfRangeException(
                nameof(options), options.Opset,
                $"ONNX's operators are written in the versions {GraphBuilder.OldestOpset} to {GraphBuilder.NewestOpset}; '{nameof(OnnxOptions)}.{nameof(OnnxOptions.Opset)}' is {options.Opset.ToString(CultureInfo.InvariantCulture)}.");
        }
    }

    private static TracedPass Trace(GeneratedNetwork network)
    {
        try
        {
            return network.Trace(ModuleNames.Of(network));
        }
        catch (NotSupportedException unknown)
        {
            throw new NotSupportedException($"{network.GetName()} cannot be written as ONNX: {unknown.Message}.", unknown);
        }
    }

    private static List<string> Notes(GeneratedNetwork network, TracedPass pass) => pass.Scores is null && network.Description.Classes is not null
        ? [$"The head of {network.GetName()} is your own and does not say what it computes: the model ends at the features. A head that implements {nameof(ITraceable)} is written with them."]
        : [];

    private static OnnxType Type(OnnxElementType type) => type switch
    {
        OnnxElementType.Float32 => OnnxType.Float32,
        OnnxElementType.Float16 => OnnxType.Float16,
        OnnxElementType.BFloat16 => OnnxType.BFloat16,
        _ => throw new ArgumentOutOfRangeException("options", type, $"'{nameof(OnnxOptions)}.{nameof(OnnxOptions.Type)}' is none of the types that ONNX is written with."),
    };
}
