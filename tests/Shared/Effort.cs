using System.Globalization;

namespace ResNetGen.Testing;

/// <summary>How many random cases a test tries, and which: the same ones in every run of the tests, more or others in <c>make fuzz</c>.</summary>
internal static class Effort
{
    /// <summary>Times the cases of an ordinary run: 1, unless the environment says more.</summary>
    private static readonly int factor = Read("RESNETGEN_EFFORT", 1);

    /// <summary>Where the seeds begin: 0, unless the environment says otherwise.</summary>
    public static int FirstSeed { get; } = Read("RESNETGEN_SEED", 0);

    /// <param name="cases">In every run.</param>
    public static int Of(int cases) => cases * factor;

    /// <summary>Whether tests that are too long for every run are to run too.</summary>
    public static bool IsHigh => factor >= 10;

    /// <summary>A seed for each case.</summary>
    /// <param name="cases">All of them, as <see cref="Of"/> counts.</param>
    public static IEnumerable<int> Seeds(int cases) => Enumerable.Range(FirstSeed, cases);

    private static int Read(string variable, int fallback) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : fallback;
}
