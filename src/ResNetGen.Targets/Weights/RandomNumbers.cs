using System.Text;

namespace ResNetGen.Targets.Weights;

/// <summary>
/// Random numbers of a tensor: SplitMix64 (Steele, Lea, Flood, 2014), started by a seed and the tensor's name. They are the same on every machine: nothing in them asks the
/// system's mathematics, whose last digits differ.
/// </summary>
internal sealed class RandomNumbers
{
    private const ulong Step = 0x9E3779B97F4A7C15;

    private ulong state;

    private double? kept;

    /// <param name="seed">Of the network.</param>
    /// <param name="name">Of the tensor: each has numbers of its own, whatever order they are drawn in.</param>
    public RandomNumbers(long seed, string name) => state = Mixed((ulong)seed + Step) ^ HashOf(name);

    /// <summary>From 0 up to 1, which is not reached, in steps of 2 to the power of -53.</summary>
    public double Uniform()
    {
        state += Step;
        return (Mixed(state) >> 11) * (1.0 / (1UL << 53));
    }

    /// <summary>Of the normal distribution with mean 0 and variance 1, by Marsaglia's polar method.</summary>
    public double Normal()
    {
        if (kept is { } second)
        {
            kept = null;
            return second;
        }

        while (true)
        {
            var (x, y) = ((2 * Uniform()) - 1, (2 * Uniform()) - 1);
            var square = (x * x) + (y * y);
            if (square is >= 1 or 0)
                continue;
            var factor = Math.Sqrt(-2 * Logarithm(square) / square);
            kept = y * factor;
            return x * factor;
        }
    }

    /// <summary>The natural logarithm, of arithmetic alone: ln x = e ln 2 + 2 artanh((m - 1) / (m + 1)) for x = m 2^e.</summary>
    /// <param name="x">A normal number above 0.</param>
    internal static double Logarithm(double x)
    {
        const int bias = 1023, fraction = 52;
        const double ln2 = 0.693147180559945309417232121458;
        var bits = BitConverter.DoubleToInt64Bits(x);
        var exponent = (int)(bits >> fraction) - bias;
        var mantissa = BitConverter.Int64BitsToDouble((bits & ((1L << fraction) - 1)) | ((long)bias << fraction));
        // Between 3/4 and 3/2 the series has the shortest way.
        if (mantissa > 1.5)
            (mantissa, exponent) = (mantissa / 2, exponent + 1);
        var z = (mantissa - 1) / (mantissa + 1);
        var sum = 0.0;
        for (var power = 23; power >= 1; power -= 2)
            sum = (sum * z * z) + (1.0 / power);
        return (exponent * ln2) + (2 * z * sum);
    }

    private static ulong Mixed(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }

    /// <summary>FNV-1a.</summary>
    private static ulong HashOf(string name)
    {
        var hash = 0xCBF29CE484222325;
        foreach (var one in Encoding.UTF8.GetBytes(name))
            hash = (hash ^ one) * 0x100000001B3;
        return hash;
    }
}
