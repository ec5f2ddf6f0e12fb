namespace ResNetGen.Onnx.Weights;

/// <summary>The weight of a convolution that standardizes (arXiv:1903.10520), as a plain one has it: (w - mean) / sqrt(biased variance + epsilon) over each filter.</summary>
internal sealed class StandardizedFilters(WeightSource weight, double epsilon) : WeightSource
{
    public override IReadOnlyList<long> Shape => weight.Shape;

    public override IEnumerable<double[]> Pieces(int length)
    {
        var filter = checked((int)(Count / Shape[0]));
        // Whole filters, as many as fit into a piece; the pieces that were asked for are cut from them.
        var (pending, filled) = (new double[length], 0);
        foreach (var filters in weight.Pieces(filter * Math.Max(1, length / filter)))
        {
            for (var start = 0; start < filters.Length; start += filter)
                Standardize(filters, start, filter);
            for (var taken = 0; taken < filters.Length;)
            {
                var count = Math.Min(length - filled, filters.Length - taken);
                Array.Copy(filters, taken, pending, filled, count);
                (taken, filled) = (taken + count, filled + count);
                if (filled < length)
                    continue;
                yield return pending;
                filled = 0;
            }
        }

        if (filled > 0)
        {
            Array.Resize(ref pending, filled);
            yield return pending;
        }
    }

    private void Standardize(double[] numbers, int start, int count)
    {
        var mean = 0.0;
        for (var i = start; i < start + count; i++)
            mean += numbers[i];
        mean /= count;
        var variance = 0.0;
        for (var i = start; i < start + count; i++)
            variance += (numbers[i] - mean) * (numbers[i] - mean);
        var factor = 1 / Math.Sqrt((variance / count) + epsilon);
        for (var i = start; i < start + count; i++)
            numbers[i] = (numbers[i] - mean) * factor;
    }
}
