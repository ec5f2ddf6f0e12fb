namespace ResNetGen.Lab.Evaluation.Answers;

/// <summary>
/// Whether a network is as often right as it says (arXiv:1706.04599). The temperature is found on every second image and tried on the others, so that it is not measured on
/// what it was fitted to.
/// </summary>
/// <param name="Error">Expected calibration error (equation 3, 15 bins), from 0 to 1, of all images.</param>
/// <param name="Bins">Of all images.</param>
/// <param name="Temperature">By which logits are divided (section 4.2); null: there are fewer than two images.</param>
/// <param name="Before">The error of the images that the temperature was not fitted to, without it.</param>
/// <param name="After">The same with it.</param>
internal sealed record Calibration(double Error, IReadOnlyList<ConfidenceBin> Bins, double? Temperature, double? Before, double? After)
{
    private const int BinCount = 15;

    public static Calibration Of(ScoreTable scores)
    {
        int[] all = [.. Enumerable.Range(0, scores.Count)];
        int[] fitted = [.. all.Where(image => image % 2 == 0)];
        int[] others = [.. all.Where(image => image % 2 == 1)];
        var bins = BinsOf(scores, all, 1);
        if (others.Length == 0)
            return new(ErrorOf(bins), bins, null, null, null);
        var temperature = TemperatureFit.Of(scores, fitted);
        return new(ErrorOf(bins), bins, temperature, ErrorOf(BinsOf(scores, others, 1)), ErrorOf(BinsOf(scores, others, temperature)));
    }

    private static double ErrorOf(IReadOnlyList<ConfidenceBin> bins)
    {
        var images = bins.Sum(bin => bin.Images);
        return bins.Sum(bin => (double)bin.Images / images * Math.Abs(bin.Accuracy - bin.Confidence));
    }

    private static IReadOnlyList<ConfidenceBin> BinsOf(ScoreTable scores, int[] images, double temperature)
    {
        var (counts, sums, right) = (new int[BinCount], new double[BinCount], new int[BinCount]);
        foreach (var image in images)
        {
            var confidence = scores.Confidence(image, temperature);
            var bin = Math.Clamp((int)Math.Ceiling(confidence * BinCount) - 1, 0, BinCount - 1);
            counts[bin]++;
            sums[bin] += confidence;
            right[bin] += scores.Guess(image) == scores.Label(image) ? 1 : 0;
        }

        return
        [
            .. Enumerable.Range(0, BinCount).Select(bin => new ConfidenceBin(
                (double)bin / BinCount, (double)(bin + 1) / BinCount, counts[bin], counts[bin] == 0 ? 0 : sums[bin] / counts[bin], counts[bin] == 0 ? 0 : (double)right[bin] / counts[bin])),
        ];
    }
}
