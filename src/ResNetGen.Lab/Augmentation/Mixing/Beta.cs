namespace ResNetGen.Lab.Augmentation.Mixing;

/// <summary>Numbers of the symmetric Beta distribution, by Jöhnk's method, in logarithms: with small parameters powers would be zero.</summary>
internal static class Beta
{
    /// <param name="parameter">Both of the distribution's; with more than a few the method takes long.</param>
    /// <returns>From 0 to 1.</returns>
    public static double Draw(double parameter, ref ImageRandom random)
    {
        while (true)
        {
            var (x, y) = (Math.Log(1 - random.NextDouble()) / parameter, Math.Log(1 - random.NextDouble()) / parameter);
            var largest = Math.Max(x, y);
            var sum = largest + Math.Log(Math.Exp(x - largest) + Math.Exp(y - largest));
            if (sum <= 0)
                return Math.Exp(x - sum);
        }
    }
}
