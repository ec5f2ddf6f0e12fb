namespace ResNetGen.Onnx.Weights;

/// <summary>The weight of a convolution with each filter multiplied by a number.</summary>
internal sealed class ScaledFilters(WeightSource weight, ChannelScale scale) : WeightSource
{
    public override IReadOnlyList<long> Shape => weight.Shape;

    public override IEnumerable<double[]> Pieces(int length)
    {
        var filter = Count / scale.Factors.Length;
        long index = 0;
        foreach (var piece in weight.Pieces(length))
        {
            for (var i = 0; i < piece.Length; i++)
                piece[i] *= scale.Factors[index++ / filter];
            yield return piece;
        }
    }
}
