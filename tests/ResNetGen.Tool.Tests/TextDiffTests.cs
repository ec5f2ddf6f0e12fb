using ResNetGen.Tool.Checking;

namespace ResNetGen.Tool.Tests;

public class TextDiffTests
{
    [Theory]
    [InlineData("a b c", "a x c", " a1 -b2 +x2 c3")]
    [InlineData("a b c d", "a c d", " a1 -b2 c3")]
    [InlineData("a b", "a n b", " a1 +n2 b2")]
    [InlineData("a b c d e f", "a b c d e g", " e5 -f6 +g6")]
    [InlineData("a", "a", "")]
    public void Lines_that_differ_are_shown_with_one_around_them(string before, string after, string shown) =>
        Assert.Equal(shown.Trim(), string.Join(' ', TextDiff.Lines(Lined(before), Lined(after)).Select(line => $"{line.Sign}{line.Line}{line.Number}".Trim())));

    [Theory]
    [InlineData(5_000, 5_000)]
    [InlineData(5_000, 1)]
    [InlineData(1, 5_000)]
    public void Texts_without_a_line_in_common_are_not_compared_each_line_with_each(int before, int after)
    {
        var lines = TextDiff.Lines(Numbered("old", before), Numbered("new", after), out var comparisons);

        Assert.InRange(comparisons, 1, 200 * (before + after));
        Assert.Equal(Numbered("old", before), Side(lines, '-'));
        Assert.Equal(Numbered("new", after), Side(lines, '+'));
    }

    [Fact]
    public void An_edit_in_each_of_many_lines_costs_a_few_comparisons_for_each()
    {
        var before = Numbered("line", 5_000);

        var lines = TextDiff.Lines(before, before.Replace("7", "seven"), out var comparisons);

        Assert.InRange(comparisons, 5_000, 100_000);
        Assert.Equal(before.Split('\n').Count(line => line.Contains('7')), lines.Count(line => line.Sign == '+'));
    }

    private static string Lined(string words) => words.Replace(' ', '\n');

    private static string Numbered(string word, int count) => string.Join('\n', Enumerable.Range(1, count).Select(i => $"{word} {i}"));

    private static string Side(IEnumerable<(char Sign, int Number, string Line)> lines, char sign) => string.Join('\n', lines.Where(line => line.Sign == sign).Select(line => line.Line));
}
