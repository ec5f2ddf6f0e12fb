using ResNetGen.Tool.Tests.Support;

namespace ResNetGen.Tool.Tests;

/// <summary>What a window does to lines.</summary>
public class NarrowWindowTests
{
    [Theory]
    [InlineData(80)]
    [InlineData(50)]
    [InlineData(40)]
    public void A_list_leaves_out_columns_and_breaks_no_number(int width)
    {
        var whole = ToolRun.In(SampleSpecs.Folder, "list").Out;
        var lines = Lines(width, "list");

        Assert.All(lines, line => Assert.InRange(line.Length, 0, width));
        Assert.Equal(whole.Split('\n').Length, lines.Length);
    }

    [Theory]
    [InlineData("check errors.resnet.yaml")]
    [InlineData("summary resnet50")]
    [InlineData("diff resnet18 resnet50")]
    [InlineData("table resnet50")]
    [InlineData("new --help")]
    [InlineData("--help")]
    public void Sentences_break_between_words(string line)
    {
        var words = Words(ToolRun.In(SampleSpecs.Folder, line.Split(' ')).Out);

        var lines = Lines(80, line.Split(' '));

        Assert.All(lines, shown => Assert.InRange(shown.TrimEnd().Length, 0, 80));
        Assert.All(Words(string.Join('\n', lines)), word => Assert.Contains(word, words));
    }

    [Fact]
    public void An_error_message_breaks_between_words_too()
    {
        var shown = ToolRun.With(new() { Width = 50 }, "summary", "resnet51").Error;

        Assert.Equal("resnetgen: There is no file 'resnet51', and no\n  network of that name in the tool. Did you mean\n  'ResNet50'?\n", shown);
    }

    [Fact]
    public void A_line_that_breaks_keeps_its_first_blanks() =>
        Assert.Equal("  one two three four\n      five", Prose.Wrap("  one two three four five", 20, indent: 6));

    [Fact]
    public void Help_names_no_hundred_networks() => Assert.InRange(ToolRun.In(SampleSpecs.Folder, "new", "--help").Out.Split('\n').Length, 10, 25);

    [Fact]
    public void A_line_of_forty_thousand_characters_is_shown_around_its_mistake()
    {
        var line = $"notes: {new string('x', 20_000)} # {new string('y', 20_000)}";

        var result = ToolRun.With(new() { Input = $"name: Net\nblock: basic\nblocks: [1, 1]\nwidth: [8, 16]\n{line}\n" }, "check", "-");

        Assert.Contains("stdin:5:1: error RNG101", result.Out);
        Assert.All(result.Out.Split('\n'), shown => Assert.InRange(shown.Length, 0, 210));
    }

    [Fact]
    public void Only_what_there_is_shows_in_red_or_yellow()
    {
        static string Verdict(string file) => ToolRun.With(new() { Color = true }, "check", file).Out.TrimEnd().Split('\n')[^1];

        Assert.EndsWith("\u001b[1;31m4 errors\u001b[0m, 0 warnings", Verdict("errors.resnet.yaml"));
        Assert.EndsWith("0 errors, \u001b[1;33m1 warning\u001b[0m", Verdict("warning.resnet.yaml"));
        Assert.EndsWith("\u001b[32m0 errors, 0 warnings\u001b[0m", Verdict("tiny.resnet.yaml"));
    }

    private static string[] Lines(int width, params string[] args) => ToolRun.With(new() { Width = width }, args).Out.Split('\n');

    private static HashSet<string> Words(string text) => [.. text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Any(char.IsLetterOrDigit) && !word.Contains("..."))];
}
