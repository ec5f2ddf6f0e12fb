namespace ResNetGen.Lab.Augmentation;

/// <summary>
/// A stream of random numbers for one image of one epoch (SplitMix64). It depends on seed, epoch and image alone, so that a run is the same
/// whatever thread prepares the image, and one that goes on in the middle of an epoch needs no state.
/// </summary>
public struct ImageRandom(ulong state)
{
    private ulong state = state;

    public static ImageRandom For(int seed, int epoch, int image) =>
        new(Mix(Mix(Mix((uint)seed) + (uint)epoch) + (uint)image));

    /// <summary>A whole number from 0 to <paramref name="bound"/> - 1.</summary>
    public int Next(int bound) => (int)(((UInt128)NextBits() * (uint)bound) >> 64);

    /// <summary>A number from 0 up to, not including, 1.</summary>
    public double NextDouble() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    public bool NextBool() => (long)NextBits() < 0;

    /// <summary>A number of the normal distribution with mean 0 and deviation 1 (Box and Muller; the second number is not kept).</summary>
    public double NextNormal()
    {
        var length = Math.Sqrt(-2 * Math.Log(1 - NextDouble()));
        return length * Math.Cos(2 * Math.PI * NextDouble());
    }

    private ulong NextBits() => Finish(state += 0x9E3779B97F4A7C15);

    private static ulong Mix(ulong value) => Finish(value + 0x9E3779B97F4A7C15);

    private static ulong Finish(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
