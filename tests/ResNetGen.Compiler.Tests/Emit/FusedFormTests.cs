using TorchSharp;
using static ResNetGen.Compiler.Tests.Emit.InferenceForms;
using static TorchSharp.torch;

namespace ResNetGen.Compiler.Tests.Emit;

/// <summary>The inference form whose pass is one call of fused convolutions, of every structural choice of the language.</summary>
[Collection(RandomNumbers.Name)]
public class FusedFormTests
{
    private static readonly InferenceOptions Fused = new() { Layout = InferenceLayout.Fused };

    /// <summary>Batch, height, width: square and not, even and odd, one image and several.</summary>
    private static readonly (long Batch, long Height, long Width)[] Shapes = [(1, 32, 32), (3, 32, 32), (1, 33, 47), (3, 33, 47), (1, 64, 40), (3, 64, 40)];

    public static TheoryData<string> Names => EmittedCodeTests.Names;

    /// <summary>Both are off the double precision result by rounding errors of one size.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_as_close_to_double_precision_as_the_network_in_every_shape_of_images(string name)
    {
        using var network = Trained(name);
        using var inference = ToInference(network, Fused);
        using var withoutGradients = no_grad();
        List<(Tensor Input, Tensor Single)> passes = [.. Shapes.Select(shape => rand(shape.Batch, 3, shape.Height, shape.Width)).Select(input => (input, network.call(input)))];
        using var wide = network.to(ScalarType.Float64);

        foreach (var (input, single) in passes)
        {
            using var wideInput = input.to(ScalarType.Float64);
            using var exact = wide.call(wideInput);
            using var actual = inference.call(input);
            Closeness.AssertClose(exact, actual, Closeness.Tolerance(single, exact), $"{name}, {string.Join("x", input.shape)}");
            single.Dispose();
            input.Dispose();
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Its_feature_maps_are_the_networks(string name)
    {
        using var network = Trained(name);
        using var plain = ToInference(network, new() { Layout = InferenceLayout.Contiguous });
        using var wide = ToInference(network, new() { Type = ScalarType.Float64 });
        using var fused = ToInference(network, Fused);
        using var input = rand(2, 3, 32, 32);
        using var scope = NewDisposeScope();
        var single = FeatureTensors(plain, input);
        var exact = FeatureTensors(wide, input);

        var actual = FeatureTensors(fused, input);

        Assert.Equal(exact.Count, actual.Count);
        Assert.All(Enumerable.Range(0, exact.Count), i => Closeness.AssertClose(exact[i], actual[i], Closeness.Tolerance(single[i], exact[i]), name));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void It_leaves_the_images_as_they_are(string name)
    {
        using var network = Trained(name);
        using var inference = ToInference(network, Fused);
        using var input = rand(2, 3, 32, 32).permute(0, 2, 3, 1).contiguous().permute(0, 3, 1, 2);
        using var before = input.clone();

        inference.call(input).Dispose();
        foreach (var map in FeatureTensors(inference, input))
            map.Dispose();

        Assert.True(input.equal(before).all().item<bool>(), name);
    }

    [Theory]
    [InlineData(ScalarType.Float64)]
    [InlineData(ScalarType.Float16)]
    public void OneDNN_computes_in_two_types_and_others_are_refused_or_not_fused(ScalarType type)
    {
        using var network = Trained("basic");

        var refused = Assert.Throws<PlatformNotSupportedException>(() => ToInference(network, Fused with { Type = type }));
        using var chosen = ((IGeneratedNetwork)network).ToInference(new() { Type = type });

        Assert.Contains($"oneDNN computes in Float32 or BFloat16, and the weights are {type}", refused.Message, StringComparison.Ordinal);
        Assert.Equal($"Contiguous, {type}: not fused, because oneDNN computes in Float32 or BFloat16, and the weights are {type}.", chosen.Format);
    }

    [Fact]
    public void It_says_what_it_computes_with()
    {
        using var network = Trained("basic");
        using var chosen = ((IGeneratedNetwork)network).ToInference();
        using var asked = ((IGeneratedNetwork)network).ToInference(new() { Layout = InferenceLayout.ChannelsLast });

        Assert.Matches("^Fused, Float32: oneDNN's convolutions \\((AVX-512|AVX2|SSE)\\) with norm, activation and addition inside\\.$", chosen.Format);
        Assert.Equal("ChannelsLast, Float32: as asked.", asked.Format);
    }

    [Fact]
    public void Several_threads_may_use_it_at_once_also_for_the_first_pass()
    {
        using var network = Trained("bottleneck");
        using var inference = ToInference(network, Fused);
        using var plain = ToInference(network, new() { Layout = InferenceLayout.Contiguous });
        List<Tensor> inputs = [.. Enumerable.Range(0, 6).Select(i => rand(1 + (i % 2), 3, 32, 32 + (8 * i)))];
        List<Tensor> expected = [.. inputs.Select(plain.call)];

        Parallel.For(0, 60, i =>
        {
            using var actual = inference.call(inputs[i % inputs.Count]);
            Assert.True(expected[i % inputs.Count].allclose(actual, 1e-3, 1e-4), $"{i}");
        });
    }

    [Fact]
    public void Images_elsewhere_are_refused_at_the_door()
    {
        using var network = Trained("basic");
        using var inference = ToInference(network, Fused);
        using var elsewhere = empty(2, 3, 32, 32, device: META);

        var refused = Assert.Throws<ArgumentException>(() => inference.call(elsewhere));

        Assert.Contains("takes images in the processor's memory; these are on META", refused.Message, StringComparison.Ordinal);
    }

    /// <summary>A set of weights is 300 kB here: had each shape kept its own, 300 shapes would take 90 MB more.</summary>
    [Fact]
    public void Weights_are_kept_for_a_few_shapes_of_images_alone()
    {
        using var network = Trained("bottleneck");
        using var inference = ToInference(network, Fused);
        for (var side = 8; side < 30; side++)
            Pass(side);
        GC.Collect();
        var before = Environment.WorkingSet;

        for (var side = 30; side < 330; side++)
            Pass(8 + (side % 100));

        Assert.InRange(Environment.WorkingSet - before, long.MinValue, 40L << 20);

        void Pass(int side)
        {
            using var input = zeros(1, 3, side, side);
            inference.call(input).Dispose();
        }
    }
}
