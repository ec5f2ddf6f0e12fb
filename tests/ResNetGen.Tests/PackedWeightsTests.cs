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
