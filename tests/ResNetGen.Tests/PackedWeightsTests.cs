using ResNetGen.Fused;
using ResNetGen.Tracing;
using TorchSharp;
using static TorchSharp.torch;

namespace ResNetGen.Tests;

/// <summary>Weights are packed for a shape of images, and kept for the last few.</summary>
public class PackedWeightsTests
{
    [Fact]
    public void Images_of_a_thousand_shapes_leave_four_sets_of_weights_and_right_numbers()
    {
        using var none = no_grad();
        using var layer = nn.Conv2d(3, 8, 3, padding: 1);
        using var plain = nn.Conv2d(3, 8, 3, padding: 1);
        plain.load_state_dict(layer.state_dict());
        var operations = new TracedOperations();
        var result = operations.Images.Call(layer);
        var slots = new WeightSlots(operations.All);
        using var module = jit.load(TorchScriptArchive.Write(FusedMethod.Write("run", operations.All, [result.Number], slots)), DeviceType.CPU);
        using var weights = new PackedWeights(operations, slots);

        for (var i = 0; i < 1000; i++)
        {
            using var images = rand(1 + (i % 3), 3, 5 + (i % 31), 5 + (i % 29));
            using var set = weights.For(images.shape);
            using var actual = module.invoke<Tensor[]>("run", images, set.Tensors)[0];
            using var expected = plain.call(images);
            Assert.True(expected.allclose(actual, 1e-4, 1e-5), string.Join('x', images.shape));
            Assert.InRange(weights.Count, 1, 4);
        }

        Assert.Equal(4, weights.Count);
    }

    /// <summary>With weights for another number of threads, oneDNN packs some of them anew in every pass.</summary>
    [Fact]
    public void Weights_are_packed_for_a_number_of_threads()
    {
        using var none = no_grad();
        using var layer = nn.Conv2d(3, 8, 1);
        var operations = new TracedOperations();
        operations.Images.Call(layer);
        using var weights = new PackedWeights(operations, new WeightSlots(operations.All));
        var threads = get_num_threads();
        try
        {
            Assert.Equal(1, Sets(threads));
            Assert.Equal(2, Sets(threads + 1));
            Assert.Equal(2, Sets(threads));
        }
        finally
        {
            set_num_threads(threads);
        }

        int Sets(int number)
        {
            set_num_threads(number);
            weights.For([1, 3, 4, 4]).Dispose();
            return weights.Count;
        }
    }

    /// <summary>Of one image with one pixel, a part lies in memory as a map of its own would.</summary>
    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 3)]
    [InlineData(2, 1)]
    public void What_is_added_to_a_part_is_not_added_to_the_map(int batch, int side)
    {
        using var none = no_grad();
        using var layer = nn.Conv2d(4, 4, 1);
        using var plain = nn.Conv2d(4, 4, 1);
        plain.load_state_dict(layer.state_dict());
        var operations = new TracedOperations();
        var map = operations.Images.Call(layer);
        var parts = map.Chunks(2);
        var result = SymbolicTensor.Concatenate([parts[0].add(parts[1]), map]);
        var slots = new WeightSlots(operations.All);
        using var module = jit.load(TorchScriptArchive.Write(FusedMethod.Write("run", operations.All, [result.Number], slots)), DeviceType.CPU);
        using var weights = new PackedWeights(operations, slots);
        using var images = rand(batch, 4, side, side);
        using var whole = plain.call(images);
        using var expected = cat([whole.narrow(1, 0, 2) + whole.narrow(1, 2, 2), whole], 1);

        using var set = weights.For(images.shape);
        using var actual = module.invoke<Tensor[]>("run", images, set.Tensors)[0];

        Assert.True(expected.allclose(actual, 1e-4, 1e-5));
    }

    [Fact]
    public void A_set_that_a_pass_holds_outlives_its_place()
    {
        using var none = no_grad();
        using var layer = nn.Conv2d(3, 8, 1);
        var operations = new TracedOperations();
        operations.Images.Call(layer);
        var slots = new WeightSlots(operations.All);
        using var weights = new PackedWeights(operations, slots);
        weights.For([1, 3, 4, 4]).Dispose();
        var held = weights.For([1, 3, 5, 5]);

        for (var side = 6; side < 12; side++)
            weights.For([1, 3, side, side]).Dispose();

        Assert.All(held.Tensors, tensor => Assert.False(tensor.IsInvalid));
        var released = held.Tensors[0];
        held.Dispose();
        Assert.True(released.IsInvalid);
    }
}
