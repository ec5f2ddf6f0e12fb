using static TorchSharp.torch;

namespace TransferLearning;

/// <summary>Images of one bright bar in noise; the label is the bar's direction.</summary>
/// <param name="directions">How many directions there are, evenly spread over half a turn.</param>
internal sealed class Bars(int directions)
{
    private const int Size = 16;

    /// <returns>Images, N x 1 x 16 x 16, and labels, N.</returns>
    public (Tensor Images, Tensor Labels) Batch(int count)
    {
        using var scope = NewDisposeScope();
        var labels = randint(directions, new long[] { count });
        var angles = (labels.to(ScalarType.Float32) * (MathF.PI / directions)).reshape(-1, 1, 1, 1);
        var y = arange(Size, ScalarType.Float32).reshape(1, 1, Size, 1) - ((Size - 1) / 2f);
        var x = arange(Size, ScalarType.Float32).reshape(1, 1, 1, Size) - ((Size - 1) / 2f);
        // The distance of each pixel from the line through a place near the middle, in the bar's direction.
        var offsets = randn(count, 1, 1, 1) * 2;
        var distances = ((x * angles.sin()) - (y * angles.cos()) - offsets).abs();
        var images = (distances < 1.5).to(ScalarType.Float32) + (randn(count, 1, Size, Size) * 0.5f);
        return (images.MoveToOuterDisposeScope(), labels.MoveToOuterDisposeScope());
    }
}
