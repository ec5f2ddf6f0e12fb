namespace ResNetGen.Lab.Data;

internal static class ChannelMeans
{
    /// <summary>The mean of each channel, 0 to 255, over all images.</summary>
    public static double[] Of(ImageSet images)
    {
        var plane = images.Size.Height * images.Size.Width;
        var sums = new long[images.Size.Channels];
        for (var i = 0; i < images.Count; i++)
        {
            var image = images.Image(i);
            for (var channel = 0; channel < sums.Length; channel++)
            {
                foreach (var value in image.Slice(channel * plane, plane))
                    sums[channel] += value;
            }
        }

        return [.. sums.Select(sum => sum / ((double)images.Count * plane))];
    }
}
