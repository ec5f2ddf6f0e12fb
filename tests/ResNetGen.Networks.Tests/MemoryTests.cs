using ResNetGen.Networks.Tests.Support;
using TorchSharp;
using static TorchSharp.torch;
using Generated = ResNetGen.Testing.Generated;

namespace ResNetGen.Networks.Tests;

/// <summary>Many passes need the memory of one. The stem's map alone has 128 KiB: 120 that nobody disposes would be 15 MiB.</summary>
public class MemoryTests
{
    private const int Passes = 120;

    private const long Allowed = 8 << 20;

    [Fact]
    public void Evaluation_does_not_grow()
    {
        using var network = new Generated.TinyBasic();
        network.eval();
        using var withoutGradients = no_grad();
        using var images = rand(8, 3, 64, 64);

        AssertSteady(() => network.call(images).Dispose());
    }

    [Theory]
    [InlineData(InferenceLayout.ChannelsLast, ScalarType.BFloat16)]
    [InlineData(InferenceLayout.Fused, ScalarType.Float32)]
    public void The_inference_form_does_not_grow(InferenceLayout layout, ScalarType type)
    {
        using var network = new Generated.TinyBasic();
        using var inference = network.ToInference(new() { Layout = layout, Type = type });
        using var images = rand(8, 3, 64, 64);

        AssertSteady(() => inference.call(images).Dispose());
    }

    /// <summary>Weights are packed for each shape of images: a set of them has 1 MiB. What oneDNN keeps, the code of the last 1,024 kinds of convolutions, is all there after some fifty shapes.</summary>
    [Fact]
    public void The_fused_form_does_not_grow_with_every_new_shape_of_images()
    {
        using var network = new Zoo.ResNet20();
        using var inference = network.ToInference(new() { Layout = InferenceLayout.Fused });
        var shapes = 0;

        AssertSteady(() =>
        {
            var shape = shapes++;
            using var images = rand(1 + (shape % 2), 3, 16 + (shape % 29), 16 + (shape / 2 % 31));
            inference.call(images).Dispose();
        });
    }

    [Fact]
    public void Feature_maps_do_not_grow_when_they_are_disposed()
    {
        using var network = new Generated.TinyBasic();
        network.eval();
        using var withoutGradients = no_grad();
        using var images = rand(8, 3, 64, 64);

        AssertSteady(() => network.forward_features(images).Dispose());
    }

    [Fact]
    public void Training_does_not_grow()
    {
        using var network = new Generated.TinyBasic();
        using var images = rand(8, 3, 64, 64);
        using var labels = zeros(8, ScalarType.Int64);
        using var loss = nn.CrossEntropyLoss();
        using var optimizer = optim.SGD(network.parameters(), 0.01, momentum: 0.9);

        AssertSteady(() =>
        {
            optimizer.zero_grad();
            using var scores = network.call(images);
            using var value = loss.call(scores, labels);
            value.backward();
            optimizer.step();
        });
    }

    /// <summary>What is not given back grows in every round; what the allocator has not settled yet, in the first ones alone.</summary>
    private static void AssertSteady(Action pass)
    {
        const int Rounds = 4;
        for (var i = 0; i < 50; i++)
            pass();

        var growths = new List<long>();
        while (growths.Count < Rounds && growths.All(growth => growth >= Allowed))
            growths.Add(Growth(pass));

        Assert.True(growths[^1] < Allowed, $"{Passes} passes took {string.Join(", then ", growths.Select(growth => growth >> 20))} MiB that they did not give back.");
    }

    /// <summary>Of a round, without a collection in it: nothing may depend on the finalizer.</summary>
    private static long Growth(Action pass)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var before = ProcessMemory.Resident();
        for (var i = 0; i < Passes; i++)
            pass();
        return ProcessMemory.Resident() - before;
    }
}
