using System.Globalization;
using Microsoft.ML.OnnxRuntime;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ResNetGen.Networks.Large;

/// <summary>
/// Compares the fused inference form, and the network's ONNX model by ONNX Runtime, with the network in double precision. Neither single result is right: all are off by rounding errors of one size.
/// </summary>
internal static class FormCheck
{
    /// <summary>Of networks with more multiply-adds no model is written: it computes what those of a smaller one do.</summary>
    private const long MostMultiplyAdds = 5_000_000_000;

    /// <param name="Form">What was compared.</param>
    /// <param name="Images">Their shape.</param>
    /// <param name="Difference">The largest one.</param>
    /// <param name="Tolerance">What rounding explains.</param>
    internal sealed record Result(string Form, string Images, double Difference, double Tolerance)
    {
        /// <summary>Not the other way round: a NaN is close to nothing.</summary>
        public bool Holds => Difference <= Tolerance;
    }

    /// <summary>In the network's own size, one image, and in an odd and smaller one, two images: the second packs the weights once more. Of the second the maps of stem and stages are compared too.</summary>
    public static IEnumerable<Result> Run(NetworkDescription description)
    {
        manual_seed(7);
        using var network = description.Create();
        Tame(network);
        var input = Input(network);
        Train(network, input);
        using var fused = network.ToInference(new() { Layout = InferenceLayout.Fused });
        List<Tensor> images = [rand(1, input.Channels, input.Side, input.Side), Smaller(network, input)];
        List<Tensor> single = [.. images.Select(network.call)];
        var singleMaps = Maps(network, images[1]);
        using var session = description.MultiplyAdds <= MostMultiplyAdds ? Open(network) : null;
        network.to(ScalarType.Float64);
        for (var i = 0; i < images.Count; i++)
        {
            using var wide = images[i].to(ScalarType.Float64);
            using var exact = network.call(wide);
            var shape = string.Join('x', images[i].shape.Select(length => length.ToString(CultureInfo.InvariantCulture)));
            using var actual = fused.call(images[i]);
            yield return new("fused", shape, Closeness.LargestDifference(exact, actual), Closeness.Tolerance(single[i], exact));
            if (i == 1)
            {
                foreach (var result in CompareMaps(singleMaps, Maps(network, wide), Maps(fused, images[i]), shape, network.modules().OfType<GroupNorm>().Any() ? 32 : 8))
                    yield return result;
            }

            if (session is null)
                continue;
            using var elsewhere = OnnxRuns.Run(session, images[i]);
            yield return new("ONNX", shape, Closeness.LargestDifference(exact, elsewhere), Closeness.Tolerance(single[i], exact));
        }

        images.ForEach(tensor => tensor.Dispose());
        single.ForEach(tensor => tensor.Dispose());
    }

    /// <summary>The stem's map, then those of the stages.</summary>
    private static List<(string Name, Tensor Map)> Maps(nn.Module network, Tensor images)
    {
        // Its type is the network's own.
        dynamic stem = network.GetType().GetMethod("forward_stem")!.Invoke(network, [images])!;
        return [("stem", (Tensor)stem.Tensor), .. ((IFeatureExtractor)network).forward_features(images).Tensors.Select((map, i) => ($"stage {i + 1}", map))];
    }

    /// <param name="times">
    /// 8, as in the tests of one network of each kind, or more behind group norms: of maps in channels last libtorch takes the variance as the mean of the squares less the square of the mean, and
    /// loses digits where the mean is large. Behind a first 7x7 convolution that was 25 times the rounding error of the other layout.
    /// </param>
    private static IEnumerable<Result> CompareMaps(List<(string Name, Tensor Map)> single, List<(string Name, Tensor Map)> exact, List<(string Name, Tensor Map)> actual, string images, double times)
    {
        for (var i = 0; i < exact.Count; i++)
        {
            yield return new($"fused {exact[i].Name}", images, Closeness.LargestDifference(exact[i].Map, actual[i].Map), Closeness.Tolerance(single[i].Map, exact[i].Map, times));
            foreach (var (_, map) in new[] { single[i], exact[i], actual[i] })
                map.Dispose();
        }
    }

    /// <summary>Odd sides; for networks with 'anti_alias: avg', which leaves out the last row of an odd map while the shortcut does not, sides that all strides divide.</summary>
    private static Tensor Smaller(nn.Module<Tensor, Tensor> network, (long Channels, long Side) input) => network.GetName().StartsWith("ResNetAA", StringComparison.Ordinal)
        ? rand(2, input.Channels, 128, 96)
        : rand(2, input.Channels, (input.Side / 2) + 3, (input.Side / 2) - 4);

    private static InferenceSession Open(GeneratedNetwork network)
    {
        var path = Path.GetTempFileName();
        try
        {
            network.SaveOnnx(path);
            return OnnxRuns.Open(path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>With a shortcut that squares, numbers above 1 grow beyond float32 within a few blocks: the scale of every block's last norm is small.</summary>
    private static void Tame(nn.Module network)
    {
        using var none = no_grad();
        foreach (var (name, parameter) in network.named_parameters())
        {
            if (name.EndsWith(".weight", StringComparison.Ordinal) && parameter.dim() == 1 && network.GetType().Name.Contains("Squared", StringComparison.Ordinal))
                parameter.mul_(0.1);
        }
    }

    /// <summary>Statistics of the network's own maps: with the initial ones the numbers of a deep network grow from block to block.</summary>
    private static void Train(nn.Module<Tensor, Tensor> network, (long Channels, long Side) input)
    {
        var side = Math.Min(input.Side, 96);
        using var images = rand(2, input.Channels, side, side);
        for (var i = 0; i < 3; i++)
            network.call(images).Dispose();
        network.eval();
    }

    /// <summary>Constants of the generated class say it.</summary>
    private static (long Channels, long Side) Input(GeneratedNetwork network)
    {
        var type = network.GetType();
        return (Constant("InputChannels"), Constant("InputHeight"));

        int Constant(string name) => (int)type.GetField(name)!.GetRawConstantValue()!;
    }
}
