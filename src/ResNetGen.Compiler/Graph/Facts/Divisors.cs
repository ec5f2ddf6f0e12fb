namespace ResNetGen.Compiler.Graph.Facts;

/// <summary>Finds the number that somebody may have meant.</summary>
internal static class Divisors
{
    /// <summary>A sentence with the divisors of <paramref name="number"/> below and above <paramref name="wanted"/>.</summary>
    public static string Near(int number, int wanted, string what)
    {
        var below = Nearest(number, wanted, -1);
        var above = wanted >= number ? null : Nearest(number, wanted, 1);
        return (below, above) switch
        {
            ({ } low, { } high) => $"Near {Arithmetic.Print(wanted)}, {what} could be {Arithmetic.Print(low)} or {Arithmetic.Print(high)}.",
            ({ } low, null) => $"{Capital(what)} could be {Arithmetic.Print(low)}.",
            (null, { } high) => $"{Capital(what)} could be {Arithmetic.Print(high)}.",
            _ => $"{Capital(what)} must divide {Arithmetic.Print(number)}.",
        };
    }

    private static int? Nearest(int number, int wanted, int step)
    {
        // Close by or not at all: a far one is no help, and the search stays short for hostile numbers.
        const int reach = 4096;
        var candidate = Math.Min(wanted, number);
        for (var i = 0; i < reach && candidate >= 1 && candidate <= number; i++, candidate += step)
        {
            if (number % candidate == 0)
                return candidate;
        }

        return null;
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1);
}
