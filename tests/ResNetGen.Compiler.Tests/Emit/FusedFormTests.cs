using TorchSharp;
using static ResNetGen.Compiler.Tests.Emit.InferenceForms;
using static TorchSharp.torch;

namespace ResNetGen.Compiler.Tests.Emit;

/// <summary>The inference form whose pass is one call of fused convolutions, of every structural choice of the language.</summary>
[Collection(RandomNumbers.Name)]
public class FusedFormTests
{
    private static readonly InferenceOptions Fused = new() { Layout = InferenceLayout.Fused };

    /// <summary>Batch, height, width: two batches of three sizes: one that ends as a single pixel, square, and odd.</summary>
    private static readonly (long Batch, long Height, long Width)[] Shapes = [(1, 9, 9), (3, 9, 9), (1, 32, 32), (3, 32, 32), (1, 33, 47), (3, 33, 47)];

    public static TheoryData<string> Names => EmittedCodeTests.Names;

    /// <summary>Both are off the double precision result by rounding errors of one size.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_as_close_to_double_precision_as_the_network_in_every_shape_of_images(string name)
    {
        var (network, fused) = SharedForms.Fused(name);
        using var wide = Trained(name).to(ScalarType.Float64);
        using var withoutGradients = no_grad();
        foreach (var (batch, height, width) in Shapes)
        {
            using var input = rand(batch, 3, height, width);
            using var single = network.call(input);
            using var wideInput = input.to(ScalarType.Float64);
            using var exact = wide.call(wideInput);
            using var actual = fused.call(input);
            Closeness.AssertClose(exact, actual, Closeness.Tolerance(single, exact), $"{name}, {string.Join("x", input.shape)}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Its_feature_maps_are_the_networks(string name)
    {
        var (network, fused) = SharedForms.Fused(name);
        using var plain = ToInference(network, new() { Layout = InferenceLayout.Contiguous });
        using var wide = ToInference(network, new() { Type = ScalarType.Float64 });
        using var input = rand(2, 3, 32, 32);
        using var scope = NewDisposeScope();
        var single = FeatureTensors(plain, input);
        var exact = FeatureTensors(wide, input);

        var actual = FeatureTensors(fused, input);

        Assert.Equal(exact.Count, actual.Count);
        // Group norm divides by the spread of a few channels: the order in which a convolution sums shows more behind it.
        Assert.All(Enumerable.Range(0, exact.Count), i => Closeness.AssertClose(exact[i], actual[i], Closeness.Tolerance(single[i], exact[i], times: 8), name));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void It_leaves_the_images_as_they_are(string name)
    {
        var (_, fused) = SharedForms.Fused(name);
        using var input = rand(2, 3, 32, 32).permute(0, 2, 3, 1).contiguous().permute(0, 3, 1, 2);
        using var before = input.clone();

        fused.call(input).Dispose();
        foreach (var map in FeatureTensors(fused, input))
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

        Assert.Contains($"oneDNN computes in Float32 or BFloat16, and this is {type}", refused.Message, StringComparison.Ordinal);
        Assert.Equal($"Contiguous, {type}: not fused, because oneDNN computes in Float32 or BFloat16, and this is {type}.", chosen.Format);
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

    /// <summary>Packed weights belong to the form, whatever scope the pass that packs them runs in.</summary>
    [Theory]
    [InlineData("bottleneck")]
    [InlineData("pre order, bottleneck")]
    [InlineData("se")]
    [InlineData("cbam")]
    [InlineData("eca")]
    [InlineData("split, nested")]
    public void It_outlives_the_scopes_of_its_passes(string name)
    {
        using var network = Trained(name);
        using var inference = ToInference(network, Fused);
        using var input = rand(2, 3, 32, 32);
        using var other = rand(1, 3, 40, 24);
        using var expected = network.call(input);
        using var expectedOther = network.call(other);
        using (NewDisposeScope())
        {
            inference.call(input);
            inference.call(other);
        }

        using var actual = inference.call(input);
        using var actualOther = inference.call(other);

        Assert.True(expected.allclose(actual, 1e-3, 1e-4), name);
        Assert.True(expectedOther.allclose(actualOther, 1e-3, 1e-4), name);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_form_that_takes_the_weights_computes_what_one_that_copies_them_does(string name)
    {
        var (_, copied) = SharedForms.Fused(name);
        using var network = Trained(name);
        using var input = rand(2, 3, 32, 32);
        using var expected = copied.call(input);
        var weights = network.parameters().ToList();

        using var taken = ToInference(network, Fused with { TakesWeights = true });
        using var actual = taken.call(input);

        Assert.True(expected.equal(actual).all().item<bool>(), name);
        Assert.All(weights, weight => Assert.True(weight.IsInvalid));
    }

    [Theory]
    [InlineData("basic")]
    [InlineData("no head")]
    public void No_image_gives_no_scores(string name)
    {
        using var network = Trained(name);
        using var inference = ToInference(network, Fused);
        using var none = zeros(0, 3, 32, 32);
        using var expected = network.call(none);

        using var actual = inference.call(none);

        Assert.Equal(expected.shape, actual.shape);
    }

    [Fact]
    public void It_is_not_moved_or_converted()
    {
        using var network = Trained("basic");
        using var inference = ToInference(network, Fused);

        var moved = Assert.Throws<NotSupportedException>(() => inference.to(META));
        var converted = Assert.Throws<NotSupportedException>(() => inference.to(ScalarType.BFloat16));
        inference.cpu();

        Assert.Equal("A fused inference form of Tiny is not moved or converted. Move the network and make its inference form there, choose a type by 'InferenceOptions.Type', or choose another layout.", moved.Message);
        Assert.Equal(moved.Message, converted.Message);
    }
}
