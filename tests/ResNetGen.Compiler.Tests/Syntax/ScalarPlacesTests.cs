using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Syntax;

namespace ResNetGen.Compiler.Tests.Syntax;

public class ScalarPlacesTests
{
    [Theory]
    [InlineData("k: a bc d", "bc", "1:6")]
    [InlineData("k: 'it''s bc'", "bc", "1:11")]
    [InlineData("k: 'it''s bc'", "s", "1:9")]
    [InlineData("k: \"a\\tbc\"", "bc", "1:8")]
    [InlineData("k: \"\\u0041\\x42 bc\"", "bc", "1:16")]
    [InlineData("k: \"\\U0001F600 bc\"", "bc", "1:16")]
    [InlineData("k: \"😀 bc\"", "bc", "1:8")]
    [InlineData("k: one\n  two bc\nl: 1", "bc", "2:7")]
    [InlineData("k: 'one\n\n  bc'", "bc", "3:3")]
    [InlineData("k: \"one \\\n   bc\"", "bc", "2:4")]
    [InlineData("k: >\n  one\n  two bc\n", "bc", "3:7")]
    [InlineData("k: |\n  one\n    bc\n", "bc", "3:5")]
    [InlineData("k: |2-\n    one\n  bc\n", "bc", "3:3")]
    [InlineData("k: &a bc", "bc", "1:7")]
    [InlineData("k: bc # bc", "bc", "1:4")]
    [InlineData("\uFEFFk: bc", "bc", "1:5")]
    [InlineData("j: 1\r\nk: 'x bc'\r\n", "bc", "2:7")]
    [InlineData("j: 1\rk: bc\r", "bc", "2:4")]
    [InlineData("k:\tx\tbc\t", "bc", "1:6")]
    [InlineData("{ j: [1, 2], k: 'x, bc' }", "bc", "1:21")]
    public void A_part_of_a_value_is_found_in_the_file_to_the_character(string text, string part, string place)
    {
        var diagnostics = new DiagnosticBag();
        var map = SpecParser.Parse(text, diagnostics);

        Assert.Empty(diagnostics.Diagnostics);
        var scalar = Assert.IsType<ScalarNode>(map!.Entries.Single(entry => entry.Key.Text == "k").Value);
        var span = scalar.SpanOf(scalar.Text.IndexOf(part, StringComparison.Ordinal), part.Length);
        Assert.Equal(place, span.StartPosition.ToString());
        Assert.Equal(part, text.Substring(span.Start, span.Length));
    }

    [Theory]
    [InlineData("k: [1, 2]", "[1, 2]")]
    [InlineData("k: &x [1, 2]  # c", "[1, 2]")]
    [InlineData("k:\n  - 1\n  - 'b'\n", "1\n  - 'b'")]
    [InlineData("k: { a: 1, b: [2] }", "{ a: 1, b: [2] }")]
    [InlineData("k:\n  a: 1\n  b: \"2\"\n\n", "a: 1\n  b: \"2\"")]
    [InlineData("k: \"x\\ty\"", "\"x\\ty\"")]
    public void A_node_spans_its_text_without_what_surrounds_it(string text, string expected)
    {
        var span = SpecParser.Parse(text, new DiagnosticBag())!.Entries[0].Value.Span;

        Assert.Equal(expected, text.Substring(span.Start, span.Length));
    }

    [Fact]
    public void An_alias_is_the_node_of_its_anchor()
    {
        var map = SpecParser.Parse("a: &x [1, 2]\nb: *x\n", new DiagnosticBag())!;

        Assert.Same(map.Entries[0].Value, map.Entries[1].Value);
    }

    [Theory]
    [InlineData("k: 010", "010")]
    [InlineData("k: no", "no")]
    [InlineData("k: ~", "~")]
    [InlineData("k: 1_000", "1_000")]
    [InlineData("k: 0x1F", "0x1F")]
    public void Every_scalar_is_text(string text, string expected) =>
        Assert.Equal(expected, Assert.IsType<ScalarNode>(SpecParser.Parse(text, new DiagnosticBag())!.Entries[0].Value).Text);
}
