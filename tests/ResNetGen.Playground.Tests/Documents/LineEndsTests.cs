using ResNetGen.Playground.Documents;

namespace ResNetGen.Playground.Tests.Documents;

public sealed class LineEndsTests
{
    [Theory]
    [InlineData("a\nb\n", "a\nb\nc\n", "a\nb\nc\n")]
    [InlineData("a\r\nb\r\n", "a\nb\nc\n", "a\r\nb\r\nc\r\n")]
    [InlineData("a\r\nb\nc\r\n", "a\nb\nc\n", "a\r\nb\nc\r\n")]
    [InlineData("a\r\nb\nc\r\nd\n", "a\nx\ny\nc\nd\n", "a\r\nx\r\ny\r\nc\r\nd\n")]
    [InlineData("a\r\nb\nc\n", "b\r\nc\r\n", "b\nc\n")]
    [InlineData("a\r\nb", "a\nb\n", "a\r\nb\r\n")]
    [InlineData("a\rb\n", "a\nb", "a\rb")]
    [InlineData("a", "a\nb", "a\nb")]
    [InlineData("", "a\n", "a\n")]
    [InlineData("a\n", "", "")]
    public void Lines_that_were_left_as_they_were_keep_their_ends_and_new_ones_have_the_usual_one(string before, string text, string expected) =>
        Assert.Equal(expected, LineEnds.AsIn(before, text));

    [Fact]
    public void Texts_that_differ_in_their_line_ends_alone_are_told_from_others()
    {
        Assert.True(LineEnds.AreAllThatDiffers("a\r\nb\rc\n", "a\nb\nc\r\n"));
        Assert.False(LineEnds.AreAllThatDiffers("a\n", "a\n\n"));
        Assert.False(LineEnds.AreAllThatDiffers("a\u2028b", "a\nb"));
    }
}
