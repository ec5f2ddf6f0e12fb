using ResNetGen.Playground.Language;

namespace ResNetGen.Playground.Tests.Language;

public sealed class CompletionTests
{
    private const char Cursor = '|';

    [Theory]
    [InlineData("|", "networks")]
    [InlineData("name: A\nsh|", "shortcut")]
    [InlineData("networks:\n  A:\n    ext|", "extends")]
    [InlineData("networks:\n  A: { block: basic, wid| }", "width")]
    [InlineData("name: A\nhead: { po| }", "pool")]
    [InlineData("name: A\nhead:\n  |", "dropout")]
    [InlineData("name: A\nstages:\n  conv2_x: { bl| }", "blocks")]
    [InlineData("name: A\nexpect:\n  mac|", "macs")]
    public void Keys_are_offered_by_their_place(string text, string key) => Assert.Contains(key, Labels(text));

    [Theory]
    [InlineData("name: A\nblock: |", "bottleneck")]
    [InlineData("name: A\nblock: [basic, b|]", "bottleneck")]
    [InlineData("networks:\n  A: { shortcut: | }", "projection_all")]
    [InlineData("name: A\nhead: { pool: | }", "max")]
    [InlineData("networks:\n  A: { block: basic }\n  B: { extends: | }", "A")]
    [InlineData("name: A\nstages:\n  conv2_x: { activation: | }", "silu")]
    public void Values_are_offered_by_their_key(string text, string value) => Assert.Contains(value, Labels(text));

    [Fact]
    public void A_key_that_is_written_is_not_offered_again()
    {
        var labels = Labels("name: A\nblock: basic\n|");

        Assert.DoesNotContain("block", labels);
        Assert.Contains("blocks", labels);
    }

    [Fact]
    public void A_network_does_not_extend_itself() => Assert.DoesNotContain("B", Labels("networks:\n  A: { block: basic }\n  B: { extends: | }"));

    [Fact]
    public void A_value_that_YAML_would_cut_is_put_in_quotes() =>
        Assert.Contains(List("name: A\nblock: |").Items, item => item.Insert == "\"[3x3, w; 1x1, w; 3x3, w]\"");

    [Fact]
    public void Nothing_is_offered_inside_a_comment() => Assert.Empty(Labels("name: A # blo|"));

    [Fact]
    public void The_word_that_is_being_written_is_replaced_from_its_start() => Assert.Equal("name: A\n".Length, List("name: A\nsho|").Start);

    private static List<string> Labels(string text) => [.. List(text).Items.Select(item => item.Label)];

    private static CompletionList List(string text)
    {
        var offset = text.IndexOf(Cursor);
        return CompletionList.At(text.Remove(offset, 1), offset);
    }
}
