using ResNetGen.Compiler.Targets.CSharp.Text;

namespace ResNetGen.Compiler.Tests.Emit;

public class TemplateTests
{
    [Fact]
    public void Several_lines_take_the_indentation_of_their_hole() =>
        Assert.Equal("{\n    a\n\n    b\n}", Template.Fill($$"""
            {
                {{"a\n\nb"}}
            }
            """));

    [Fact]
    public void A_line_with_nothing_but_empty_holes_disappears() =>
        Assert.Equal("a\nb", Template.Fill($$"""
            a
                {{""}}{{""}}
            b
            """));

    [Fact]
    public void An_empty_hole_with_text_beside_it_leaves_the_text_where_it_is() =>
        Assert.Equal("a\n    x, y\n    z", Template.Fill($$"""
            a
                {{""}}x, {{""}}y
                {{""}}{{"z"}}
            """));

    [Fact]
    public void Numbers_have_no_culture() => Assert.Equal("-1 1000000", Template.Fill($"{-1} {1_000_000L}"));

    [Fact]
    public void Line_ends_of_the_sources_do_not_matter() => Assert.Equal("a\nb", Template.Fill($"a\r\n{"b"}"));

    [Theory]
    [InlineData(0.1, "0.1")]
    [InlineData(1e-5, "1E-05")]
    [InlineData(0.30000000000000004, "0.30000000000000004")]
    [InlineData(2, "2")]
    public void A_number_is_written_with_the_digits_that_give_it_back(double value, string expected) => Assert.Equal(expected, CSharpNumber.Literal(value));
}
