namespace ResNetGen.Lab.Augmentation;

/// <summary>The order in which an epoch goes through the images.</summary>
public static class EpochOrder
{
    /// <summary>A permutation that depends on seed and epoch alone (Fisher and Yates).</summary>
    public static int[] Shuffled(int count, int seed, int epoch)
    {
        var order = Enumerable.Range(0, count).ToArray();
        var random = ImageRandom.For(seed, epoch, -1);
        for (var i = count - 1; i > 0; i--)
        {
            var other = random.Next(i + 1);
            (order[i], order[other]) = (order[other], order[i]);
        }

        return order;
    }
}
