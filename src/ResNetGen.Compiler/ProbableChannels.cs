using System.Globalization;
using System.Text.RegularExpressions;
using ResNetGen.Compiler.Common;

namespace ResNetGen.Compiler;

/// <summary>
/// The channel counts that networks in error may have, by the numbers of their text alone, which need not even be YAML. Code that names the
/// types of these counts then compiles while the spec is being mended. One too many costs a type that nobody uses.
/// </summary>
internal static class ProbableChannels
{
    /// <summary>Of the stems that a name stands for.</summary>
    private static readonly int[] OfStems = [64];

    /// <summary>Of a basic block and of a bottleneck.</summary>
    private static readonly decimal[] Expansions = [1, 4];

    /// <summary>No real file names more widths, and a hostile one shall not cost time.</summary>
    private const int MaxWritten = 40;

    private const int MaxMultiples = 12;

    /// <summary>As wide as layers get; larger numbers are counts of something else.</summary>
    private const int MaxChannels = 100_000;

    /// <summary>Fewer are as often the blocks of a stage, and nobody's channels.</summary>
    private const int MinOfList = 8;

    /// <summary>Numbers behind a key that is <c>width</c> or nearly so, on its line or in the lines of a list below it.</summary>
    private static readonly Regex Widths = new(@"\bw[a-z]*[ \t]*:(?<numbers>[\s\[\-,0-9_]+)", RegexOptions.CultureInvariant);

    /// <summary>Any list of numbers: the key may be what is wrong.</summary>
    private static readonly Regex Lists = new(@"\[(?<numbers>[\s,0-9_]+)", RegexOptions.CultureInvariant);

    /// <summary>A convolution of a cell or a stem: <c>3x3, 64</c>.</summary>
    private static readonly Regex Convolutions = new(@"[0-9]x[0-9]{1,3}[ \t]*,[ \t]*(?<numbers>[0-9][0-9_]*)", RegexOptions.CultureInvariant);

    private static readonly Regex Multiples = new(
        @"\bexpansion[ \t]*:(?<numbers>[ \t\[,0-9.]+)|(?<![0-9.])(?<numbers>[0-9.]+)w\b", RegexOptions.CultureInvariant);

    private static readonly Regex Divisors = new(@"\bw[ \t]*/[ \t]*(?<numbers>[0-9]+)", RegexOptions.CultureInvariant);

    private static readonly Regex Factors = new(@"\bwidth_factor[ \t]*:(?<numbers>[ \t]*[0-9]+)", RegexOptions.CultureInvariant);

    private static readonly Regex Number = new(@"[0-9][0-9_]*(?:\.[0-9]+)?", RegexOptions.CultureInvariant);

    /// <summary>Ascending, each once.</summary>
    public static EquatableArray<int> Of(string text)
    {
        var written = OfStems.Select(channels => (decimal)channels).Concat(Numbers(Widths, text)).Concat(Numbers(Convolutions, text))
            .Concat(Numbers(Lists, text).Where(number => number >= MinOfList)).Distinct().Take(MaxWritten).ToList();
        var multiples = Expansions.Concat(Numbers(Multiples, text)).Concat(Numbers(Divisors, text).Where(divisor => divisor > 0).Select(divisor => 1 / divisor));
        var factors = Numbers(Factors, text).Prepend(1).Distinct().Take(MaxMultiples).ToList();
        return written
            .SelectMany(_ => multiples.Distinct().Take(MaxMultiples), (width, multiple) => width * multiple)
            .SelectMany(_ => factors, (width, factor) => width * factor)
            .Where(channels => channels is >= 1 and <= MaxChannels && channels == decimal.Truncate(channels))
            .Select(channels => (int)channels)
            .Distinct()
            .OrderBy(channels => channels)
            .ToEquatableArray();
    }

    private static IEnumerable<decimal> Numbers(Regex place, string text) =>
        from Match match in place.Matches(text)
        from Match number in Number.Matches(match.Groups["numbers"].Value)
        let digits = number.Value.Replace("_", "")
        where digits.Length < 8
        select decimal.Parse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
}
