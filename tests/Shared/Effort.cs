using System.Globalization;

namespace ResNetGen.Testing;

/// <summary>How many random cases a test tries: some in every run of the tests, all of them in <c>make fuzz</c>.</summary>
internal static class Effort
{
    private const string Variable = "RESNETGEN_EFFORT";

    /// <summary>1, unless the environment says more.</summary>
    private static readonly int factor = int.Parse(Environment.GetEnvironmentVariable(Variable) ?? "1", CultureInfo.InvariantCulture);

    /// <param name="cases">In every run.</param>
    public static int Of(int cases) => cases * factor;
}
