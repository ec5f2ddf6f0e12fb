using System.Runtime.Intrinsics.X86;
using ResNetGen.Networks.Tests.Support;
using TorchSharp;
using static TorchSharp.torch;

namespace ResNetGen.Networks.Tests;

/// <summary>The inference forms of published networks, whose depth lets rounding errors grow.</summary>
public class InferenceFormTests
{
    private static readonly Dictionary<string, nn.Module<Tensor, Tensor>> trained = [];

    private static readonly string[] Names = ["ResNet18", "ResNet50", "ResNeXt50_32x4d", "ResNet20", "PreActResNet164"];

    public static TheoryData<string> Networks { get; } = [.. Names];

    /// <summary>Neither is right: both are off the double precision result, by rounding errors of one size.</summary>
    [Theory, MemberData(nameof(Networks))]
    public void It_is_as_close_to_double_precision_as_the_network_itself(string name)
    {
        var network = Trained(name);
        using var images = Images(2, name);
        using var withoutGradients = no_grad();
        using var inference = ((IGeneratedNetwork)network).ToInference();
        using var single = network.call(images);
        using var folded = inference.call(images);

        using var exact = InDoublePrecision(network, images);

        Closeness.AssertClose(exact, folded, Closeness.Tolerance(single, exact), name);
    }

    private static Tensor InDoublePrecision(nn.Module<Tensor, Tensor> network, Tensor images)
    {
        using var wide = images.to(ScalarType.Float64);
        network.to(ScalarType.Float64);
        try
        {
            return network.call(wide);
        }
        finally
        {
            // Lossless, and the other tests have the same network.
            network.to(ScalarType.Float32);
        }
    }

    public static TheoryData<string, InferenceLayout> Layouts { get; } = new()
    {
        { "ResNet18", InferenceLayout.ChannelsLast },
        { "ResNet50", InferenceLayout.ChannelsLast },
        { "ResNeXt50_32x4d", InferenceLayout.ChannelsLast },
        { "ResNet20", InferenceLayout.ChannelsLast },
        { "PreActResNet164", InferenceLayout.ChannelsLast },
        { "ResNet18", InferenceLayout.Fused },
        { "ResNet50", InferenceLayout.Fused },
        { "ResNeXt50_32x4d", InferenceLayout.Fused },
        { "ResNet50D", InferenceLayout.Fused },
        { "ResNet20", InferenceLayout.Fused },
        { "PreActResNet164", InferenceLayout.Fused },
    };

    [Theory, MemberData(nameof(Layouts))]
    public void Another_layout_changes_nothing_but_the_order_of_sums(string name, InferenceLayout layout)
    {
        var network = Trained(name);
        using var images = Images(2, name);
        using var contiguous = ((IGeneratedNetwork)network).ToInference(new() { Layout = InferenceLayout.Contiguous });
        using var other = ((IGeneratedNetwork)network).ToInference(new() { Layout = layout });
        using var wide = ((IGeneratedNetwork)network).ToInference(new() { Type = ScalarType.Float64 });
        using var wideImages = images.to(ScalarType.Float64);
        using var single = contiguous.call(images);
        using var exact = wide.call(wideImages);

        using var actual = other.call(images);

        Closeness.AssertClose(exact, actual, Closeness.Tolerance(single, exact), name);
    }

    /// <summary>bfloat16 keeps 8 bits: each of the layers on the longest path may be off by 2^-8 of its size, and errors of both signs add up like their root.</summary>
    [Theory, MemberData(nameof(Layouts))]
    public void Bfloat16_keeps_its_eight_bits(string name, InferenceLayout layout)
    {
        var network = Trained(name);
        var graph = ZooSpecs.Graphs[name];
        using var images = Images(2, name);
        using var single = ((IGeneratedNetwork)network).ToInference();
        InferenceOptions options = new() { Type = ScalarType.BFloat16, Layout = layout };
        if (layout == InferenceLayout.Fused && !Avx512BW.IsSupported)
        {
            Assert.Throws<PlatformNotSupportedException>(() => ((IGeneratedNetwork)network).ToInference(options));
            return;
        }

        using var half = ((IGeneratedNetwork)network).ToInference(options);
        using var expected = single.call(images);

        using var actual = half.call(images);

        Assert.Equal(ScalarType.Float32, actual.dtype);
        Closeness.AssertClose(expected, actual, Math.Sqrt(graph.Depth!.Value) / 256 * Closeness.Largest(expected), name);
    }

    [Fact]
    public void Weights_that_a_pass_has_packed_are_neither_saved_nor_loaded()
    {
        using var folder = new TemporaryFolder();
        using var network = new Zoo.ResNet18();
        using var plain = network.ToInference();
        using var fused = network.ToInference(new() { Layout = InferenceLayout.Fused });
        using var images = Images(1, nameof(Zoo.ResNet18));
        fused.call(images).Dispose();
        var path = Path.Combine(folder.Path, "weights.safetensors");
        plain.SaveWeights(path);

        var loading = Assert.Throws<NotSupportedException>(() => fused.LoadWeights(path));
        var saving = Assert.Throws<NotSupportedException>(() => fused.SaveWeights(Path.Combine(folder.Path, "fused.safetensors")));

        Assert.Contains("save and load the network that it is made of", loading.Message, StringComparison.Ordinal);
        Assert.Equal(loading.Message, saving.Message);
        Assert.Equal([path], Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void A_form_that_takes_the_weights_gives_the_same_scores_and_disposes_the_network()
    {
        using var network = new Zoo.ResNet18();
        network.eval();
        using var images = Images(2, nameof(Zoo.ResNet18));
        using var copied = network.ToInference();
        using var expected = copied.call(images);
        var weights = network.parameters().ToList();

        using var taken = network.ToInference(new() { TakesWeights = true });
        using var actual = taken.call(images);

        Assert.True(expected.equal(actual).all().item<bool>());
        Assert.All(weights, weight => Assert.True(weight.IsInvalid));
    }

    /// <summary>Large enough for the strides and odd sizes of every stage: a larger image would exercise nothing more.</summary>
    private static Tensor Images(int count, string name)
    {
        const int Largest = 96;
        var shape = ZooSpecs.Graphs[name].Input;
        return rand(count, shape.Channels, Math.Min(shape.Height, Largest), Math.Min(shape.Width, Largest));
    }

    /// <summary>With statistics of its own input, as training leaves them. One for all tests: they leave it as it is.</summary>
    private static nn.Module<Tensor, Tensor> Trained(string name) => trained.TryGetValue(name, out var network) ? network : trained[name] = Train(name);

    private static nn.Module<Tensor, Tensor> Train(string name)
    {
        manual_seed(7);
        var network = Zoo.Networks.All.Single(network => network.Name == name).Create();
        using (no_grad())
        using (var images = Images(4, name))
        {
            for (var i = 0; i < 3; i++)
                network.call(images).Dispose();
        }

        network.eval();
        return network;
    }
}
