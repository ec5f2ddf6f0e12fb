using System.Reflection;
using System.Text.RegularExpressions;

namespace ResNetGen.Compiler.Tests.Syntax;

/// <summary>The compiler's regular expressions on text that nobody writes: work may grow with the length of a text, not with its square.</summary>
public class PatternTests
{
    private const int Length = 25_000;

    /// <summary>No measure of speed: what grows with the length takes milliseconds, what grows with its square takes many seconds.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    private static readonly string[] Units =
        ["1", ".", " ", "\t", "_", "a", "w", "x", "[", "{", "-", "\"", "1.", "1x", "1 ", "w ", "1_", ",1", " ,", "x1", "a1", "- [1x1,", "- [1x1,] x 1", ": [1x1, 1]", "w:", "w/", "stride ", "avg ", "a_"];

    /// <summary>What brings a pattern that begins in one place to the part that repeats.</summary>
    private static readonly string[] Starts = ["", "1", "1x1", "w", "[1x1,", "expansion:", "avg"];

    private static IEnumerable<FieldInfo> Patterns => typeof(SpecCompiler).Assembly.GetTypes()
        .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly))
        .Where(candidate => candidate.FieldType == typeof(Regex));

    [Fact]
    public void No_pattern_takes_time_that_grows_with_the_square_of_a_line()
    {
        var tried = 0;
        foreach (var field in Patterns)
        {
            var pattern = (Regex)field.GetValue(null)!;
            var limited = new Regex(pattern.ToString(), pattern.Options, Limit);
            foreach (var (start, unit) in Starts.SelectMany(start => Units, (start, unit) => (start, unit)))
            {
                // What ends a line otherwise makes a pattern go back over all that it has read.
                var line = start + string.Concat(Enumerable.Repeat(unit, Length / unit.Length)) + "!";
                var error = Record.Exception(() => limited.Matches(line).Count);

                Assert.True(error is null, $"{field.DeclaringType!.Name}.{field.Name} takes more than {Limit.TotalSeconds} s for a line of '{unit}' behind '{start}'.");
                tried++;
            }
        }

        Assert.True(tried > 10 * Starts.Length * Units.Length, $"{tried} lines were tried: the patterns are kept elsewhere now.");
    }
}
