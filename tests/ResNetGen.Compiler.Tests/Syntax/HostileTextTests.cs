using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Tests.Binding;

namespace ResNetGen.Compiler.Tests.Syntax;

public class HostileTextTests
{
    private static Diagnostic Single(string text) => Assert.Single(Bound.Text(text).Diagnostics);

    [Theory]
    [InlineData("name: a\0b", "1:8")]
    [InlineData("name: N\ntitle: \u0007", "2:8")]
    [InlineData("name: \ud800", "1:7")]
    [InlineData("name: \udc00x", "1:7")]
    [InlineData("name: N\n\uFEFFblock: basic", "2:1")]
    [InlineData("title: a\u2028b", "1:9")]
    [InlineData("title: a\u0085b", "1:9")]
    [InlineData("title: \u202Etxt", "1:8")]
    [InlineData("title: \uFFFD", "1:8")]
    [InlineData("title: \u007F", "1:8")]
    public void A_character_that_no_spec_may_hold_is_shown_where_it_stands(string text, string place)
    {
        var diagnostic = Single(text);

        Assert.Equal("RNG002", diagnostic.Id);
        Assert.Equal(place, diagnostic.Span.StartPosition.ToString());
    }

    [Fact]
    public void A_file_over_a_megabyte_is_refused()
    {
        Assert.Equal("RNG001", Single("title: " + new string('x', 1024 * 1024)).Id);
        Assert.Equal("RNG001", Single("title: " + new string('é', 600_000)).Id);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    public void Nesting_over_64_is_refused_however_deep_it_goes(string opening) =>
        Assert.Equal("RNG009", Single(string.Concat(Enumerable.Repeat(opening, 100_000 / opening.Length))).Id);

    [Fact]
    public void Nesting_of_64_is_read() =>
        Assert.DoesNotContain(Bound.Text("title: " + new string('[', 63) + new string(']', 63)).Diagnostics, diagnostic => diagnostic.Id == "RNG009");

    [Fact]
    public void Aliases_that_multiply_are_refused_before_they_are_expanded()
    {
        var lines = new List<string> { "a0: &a0 [x, x, x, x, x, x, x, x, x, x]" };
        for (var i = 1; i < 60; i++)
            lines.Add($"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]");

        var diagnostic = Single(string.Join("\n", lines));

        Assert.Equal("RNG008", diagnostic.Id);
        Assert.Equal(5, diagnostic.Span.StartPosition.Line + 1);
    }

    [Fact]
    public void Many_networks_that_share_a_long_list_are_bounded_in_stages_not_in_patience()
    {
        var list = string.Join(", ", Enumerable.Repeat("8", 100));
        var networks = string.Concat(Enumerable.Range(0, 1_000).Select(i => $"  N{i}: {{}}\n"));

        var (file, diagnostics) = Bound.Text($"block: basic\nblocks: 1\nwidth: [{list}]\nnetworks:\n{networks}");

        Assert.Equal("RNG115", Assert.Single(diagnostics).Id);
        Assert.StartsWith("With 'N40' the file has more than 4,000 stages", diagnostics[0].Message, StringComparison.Ordinal);
        Assert.Equal(40, file!.Networks.Count(network => network.Spec is not null));
        Assert.Equal(1_000, file.Networks.Count);
    }

    [Fact]
    public void The_blocks_of_all_networks_of_a_file_are_bounded_together()
    {
        var (file, diagnostics) = Bound.Text("block: basic\nblocks: 9_000\nwidth: [8]\nnetworks:\n  A: {}\n  B: {}\n  C: {}\n  D: { blocks: 1 }\n");

        Assert.Equal("7:3 With 'C' the file has more than 20,000 blocks (one with hundreds of paths counts as several) in all its networks together. Split it into several files.", $"{Assert.Single(diagnostics).Span.StartPosition} {diagnostics[0].Message}");
        Assert.Equal(["A", "B"], file!.Networks.Where(network => network.Spec is not null).Select(network => network.Name));
    }

    [Fact]
    public void Many_networks_in_error_are_bounded_too()
    {
        var list = string.Join(", ", Enumerable.Repeat("8", 100));
        var networks = string.Concat(Enumerable.Range(0, 1_000).Select(i => $"  N{i}: {{}}\n"));

        var (_, diagnostics) = Bound.Text($"block: basic\nblocks: 0\nwidth: [{list}]\nnetworks:\n{networks}");

        Assert.Equal(["RNG104", "RNG115"], diagnostics.Select(diagnostic => diagnostic.Id));
    }

    [Fact]
    public void Networks_past_the_bound_are_left_out_and_told_once()
    {
        var networks = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"  N{i}:\n"));

        var (file, diagnostics) = Bound.Text($"block: basic\nblocks: [1]\nwidth: 8\nnetworks:\n{networks}");

        Assert.Equal("1005:3 The file has 20,000 networks; 1,000 is the most that is allowed. Split it into several files.", $"{Assert.Single(diagnostics).Span.StartPosition} {diagnostics[0].Message}");
        Assert.Equal(1_000, file!.Networks.Count(network => network.Spec is not null));
    }

    [Fact]
    public void A_list_of_very_many_values_is_one_mistake()
    {
        var list = string.Join(", ", Enumerable.Repeat("8", 100_000));
        var networks = string.Concat(Enumerable.Range(0, 1_000).Select(i => $"  N{i}: {{}}\n"));

        var diagnostic = Single($"block: basic\nblocks: 1\nwidth: [{list}]\nnetworks:\n{networks}");

        Assert.Equal("RNG115 'width' has 100,000 values; a network has at most 100 stages.", $"{diagnostic.Id} {diagnostic.Message}");
    }

    [Fact]
    public void Rows_without_quotes_are_all_told_at_once()
    {
        var rows = string.Concat(Enumerable.Range(0, 100).Select(i => $"  s{i}: [3x3, 8; 3x3, 8] x 2\n"));

        var (file, diagnostics) = Bound.Text($"name: N\nstages:\n{rows}");

        Assert.Equal(100, diagnostics.Count(diagnostic => diagnostic.Id == "RNG005"));
        Assert.Equal(100, diagnostics.Count);
        Assert.Equal(100, file!.Networks[0].Spec!.Stages.Count);
    }

    [Fact]
    public void Calls_cut_at_their_commas_on_one_long_line_are_all_told()
    {
        var calls = string.Join(",", Enumerable.Repeat("batch(1, 2)", 20_000));

        Assert.Equal(20_000, Bound.Text($"name: N\nnorm: [{calls}]\n").Diagnostics.Count(diagnostic => diagnostic.Id == "RNG005"));
    }

    [Fact]
    public void Names_that_nobody_knows_are_not_compared_without_end()
    {
        var networks = string.Concat(Enumerable.Range(0, 1_000).Select(i => $"  Network{i}: {{ extends: Netwerk{i} }}\n"));

        Assert.Equal(1_000, Bound.Text($"networks:\n{networks}").Diagnostics.Count(diagnostic => diagnostic.Id == "RNG304"));
    }

    [Fact]
    public void A_chain_of_extended_networks_may_be_long()
    {
        var networks = string.Concat(Enumerable.Range(1, 999).Select(i => $"  N{i}: {{ extends: N{i - 1} }}\n").Reverse());

        var specs = Bound.Networks($"networks:\n{networks}  N0: {{ block: basic, width: 8, blocks: [1] }}\n");

        Assert.Equal(1_000, specs.Count);
        Assert.All(specs, spec => Assert.Equal(8, spec.Stages[0].Width.Value));
    }

    [Fact]
    public void A_circle_of_many_networks_is_told_once_and_briefly()
    {
        var networks = string.Concat(Enumerable.Range(0, 1_000).Select(i => $"  N{i}: {{ extends: N{(i + 1) % 1_000} }}\n"));

        var diagnostic = Single($"networks:\n{networks}");

        Assert.Equal("RNG305", diagnostic.Id);
        Assert.True(diagnostic.Message.Length < 400);
    }

    [Theory]
    [InlineData("blocks: [3, 4]\nwidth: [99999999999999999999999999, 8]")]
    [InlineData("blocks: [3, 4]\nwidth: [2147483648, 8]")]
    [InlineData("blocks: [3, 4]\nwidth: [1e28, 8]")]
    [InlineData("blocks: [3, 4]\nexpansion: 1e28\nwidth: [16, 8]")]
    [InlineData("blocks: [3, 4]\nwidth: [9G, 8]")]
    [InlineData("blocks: [99999999999999999999999999, 8]\nwidth: 8")]
    public void A_giant_number_is_refused_and_never_wraps_around(string settings) =>
        Assert.Equal("RNG104", Single($"name: N\nblock: basic\n{settings}").Id);

    [Fact]
    public void A_number_of_a_million_digits_is_refused() =>
        Assert.Equal("RNG104", Single($"name: N\nblock: basic\nblocks: [1]\nwidth: {new string('9', 1_000_000)}").Id);

    /// <summary>A file may hold any character, in an escape too; what is said of it is a line that a terminal can show.</summary>
    [Theory]
    [InlineData("name: \"\\", "RNG011")]
    [InlineData("name: N\nblock: \"\\", "RNG011")]
    [InlineData("name: N\nblock: [\"\\", "RNG011")]
    [InlineData("name: N\nblock: \"a\\0b\\ud800\"\n", "RNG010")]
    [InlineData("name: \"\\ud83d\\e\"\n", "RNG010")]
    public void A_message_is_a_readable_line_whatever_the_file_holds(string text, string id)
    {
        var diagnostics = SpecCompiler.Compile(text).Diagnostics;

        Assert.Contains(id, diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.All(diagnostics, diagnostic => Assert.DoesNotContain(diagnostic.Message, character => char.IsControl(character) || char.IsSurrogate(character)));
    }

    [Fact]
    public void No_message_can_hold_a_character_that_is_not_seen()
    {
        Diagnostic diagnostic = new(TextErrors.NotYaml, default, "a\0b\tc\u2028d\ud800e\u202Ef😀", new(default, "g\u0007"));

        Assert.Equal("a\\u0000b\\u0009c\\u2028d\\uD800e\\u202Ef😀", diagnostic.Message);
        Assert.Equal("g\\u0007", diagnostic.Related!.Message);
    }
}
