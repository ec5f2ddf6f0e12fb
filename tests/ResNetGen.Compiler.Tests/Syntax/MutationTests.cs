using ResNetGen.Compiler.Tests.Binding;

namespace ResNetGen.Compiler.Tests.Syntax;

public class MutationTests
{
    private const string Sample = """
        title: "A paper, Table 1"
        input: 3x224x224
        stem: [ "7x7, 64, stride 2", "max pool 3x3, stride 2" ]
        width: &w [64, 128]
        norm: batch(1e-5, 0.1)   # a comment
        networks:
          A: { block: basic, blocks: [2, 2], expect: { parameters: 11.7M } }
          B:
            extends: A
            stages:
              conv2_x: "[1x1, 64; 3x3, 64, C=32; 1x1, 4w] x 3, stride 2"
              conv3_x: { block: 'bottleneck', width: 512, blocks: 3, attention: se(16) }
          C: { regnet: { w0: 24, wa: 36.44, wm: 2.49, depth: 13, group_width: 8 }, width: *w }

        """;

    private static readonly string[] Pieces =
    [
        "[", "]", "{", "}", ":", ": ", ",", "\n", "\r\n", "\t", "  ", "'", "\"", "\\", "&w ", "*w", "!!x ", "<<: ", "- ", "? ", "# ", "|\n", ">\n",
        "---\n", "%", "@", "x", "×", "0", "-1", "9999999999", "1e5", "w", "C", "none", "😀", "\ud800", "\0", "\uFEFF", "\u2028", "é", "stages: 3\n",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void No_mutation_of_a_spec_makes_the_compiler_throw_or_point_outside_the_text(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 300; i++)
        {
            var text = Mutate(random);
            var (file, diagnostics) = Bound.Text(text);
            Assert.All(diagnostics, diagnostic =>
            {
                Assert.InRange(diagnostic.Span.Start, 0, text.Length);
                Assert.InRange(diagnostic.Span.End, diagnostic.Span.Start, text.Length);
                Assert.DoesNotContain('\n', diagnostic.Message);
                Assert.NotEqual(text, diagnostic.Edit?.ApplyTo(text));
                Assert.DoesNotContain('\n', diagnostic.Edit?.Title ?? "");
            });
            Assert.True(file is not null || diagnostics.Count > 0, $"Nothing is said of a text that was not read:\n{text}");
        }
    }

    [Fact]
    public void Every_beginning_of_a_spec_is_read_or_explained()
    {
        for (var length = 0; length <= Sample.Length; length++)
        {
            var (file, diagnostics) = Bound.Text(Sample[..length]);
            Assert.True(file is not null || diagnostics.Count > 0);
            Assert.True(file is null || diagnostics.Count > 0 || file.Networks.All(network => network.Spec is not null), Sample[..length]);
        }
    }

    private static string Mutate(Random random)
    {
        var text = Sample;
        for (var changes = random.Next(1, 6); changes > 0; changes--)
        {
            var at = random.Next(text.Length);
            text = random.Next(4) switch
            {
                0 => text.Remove(at, Math.Min(random.Next(1, 8), text.Length - at)),
                1 => text.Insert(at, text.Substring(random.Next(text.Length / 2), random.Next(1, text.Length / 2))),
                2 => text.Insert(at, Pieces[random.Next(Pieces.Length)]),
                _ => text.Remove(at, 1).Insert(at, Pieces[random.Next(Pieces.Length)]),
            };
        }

        return text;
    }
}
