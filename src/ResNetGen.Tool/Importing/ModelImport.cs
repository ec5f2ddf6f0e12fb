using System.Globalization;
using ResNetGen.Onnx;
using ResNetGen.Onnx.Model;
using ResNetGen.Reports.Settings;
using ResNetGen.Tool.Importing.Graphs;
using ResNetGen.Tool.Importing.Networks;
using ResNetGen.Tool.Importing.Writing;

namespace ResNetGen.Tool.Importing;

/// <summary>Makes the spec of a model.</summary>
internal static class ModelImport
{
    /// <summary>A model says its network's number of parameters where this program wrote it: of two specs with one graph that is the right one.</summary>
    private const string ParameterKey = "parameters";

    private const int PhotographSide = 224, SmallSide = 32;

    /// <summary>The spec, whose network has the file's operations.</summary>
    /// <param name="model">The file.</param>
    /// <param name="name">Of the network.</param>
    /// <param name="file">The file's name, for the comment.</param>
    /// <exception cref="ImportException">The language does not say the network: where it ends.</exception>
    public static string Spec(OnnxModel model, string name, string file)
    {
        try
        {
            return Read(model, name, file);
        }
        catch (OnnxFormatException failure)
        {
            throw new ImportException(failure.Message);
        }
        catch (OverflowException)
        {
            throw new ImportException("it has sizes that no network has");
        }
    }

    private static string Read(OnnxModel model, string name, string file)
    {
        var size = SizeOf(model.Graph);
        var opset = model.OperatorSets.Where(set => set.Key is "" or "ai.onnx").Select(set => set.Value).DefaultIfEmpty(0).First();
        var network = NetworkReader.Read(OperationReader.Read(model.Graph, opset, size));
        var operations = new Structures().Of(network.Last).Select(pair => pair.Operation).ToList();
        var check = new DraftCheck(network.Last, opset, size);
        var parameters = model.Metadata.Where(entry => entry.Key == ParameterKey).Select(entry => long.TryParse(entry.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (long?)null).FirstOrDefault();
        ImportedNetwork? first = null;
        foreach (var draft in new SpecDrafts(network, operations).All(name, Input(network, operations[0], size)))
        {
            if (check.Try(draft) is not var (spec, graph))
                continue;
            var found = new ImportedNetwork(spec, graph, draft.FoldsBatchNorm, network.PooledFeatures);
            first ??= found;
            if (parameters is null || graph.Parameters == parameters)
                return found.Text(file);
        }

        return first?.Text(file) ?? throw check.Farthest!;
    }

    private static (long Height, long Width)? SizeOf(OnnxGraph graph)
    {
        var weights = graph.Weights.Select(weight => weight.Name).ToHashSet();
        return graph.Inputs.FirstOrDefault(input => !weights.Contains(input.Name))?.Shape is [_, _, { Size: > 0 and <= 100_000 and var height }, { Size: > 0 and <= 100_000 and var width }] ? (height, width) : null;
    }

    /// <summary>Where the file leaves the size open, it is that of photographs, or of small images where the network begins without a step.</summary>
    private static string Input(ReadNetwork network, Operation images, (long Height, long Width)? size)
    {
        var channels = network.StemConvolutions.FirstOrDefault()?.Inputs ?? network.Blocks[0].Inputs ?? 3;
        if (images.Channels is { } said && said != channels)
            throw new ImportException($"its images have {said.ToString(CultureInfo.InvariantCulture)} channels, and its first layer takes {channels.ToString(CultureInfo.InvariantCulture)}");
        var side = network.Stem.Any(part => part.At.Window is { Stride: > 1 }) ? PhotographSide : SmallSide;
        var (height, width) = size ?? (side, side);
        return FormattableString.Invariant($"{channels}x{height}x{width}");
    }
}
