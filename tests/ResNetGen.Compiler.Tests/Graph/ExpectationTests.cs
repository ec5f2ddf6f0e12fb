using ResNetGen.Compiler.Graph.Checks;

namespace ResNetGen.Compiler.Tests.Graph;

public class ExpectationTests
{
    private const string ResNet50 =
        """
        name: ResNet50
        block: bottleneck
        blocks: [3, 4, 6, 3]
        width: [64, 128, 256, 512]

        """;

    [Theory]
    [InlineData("parameters: 25_557_032")]
    [InlineData("parameters: 25.6M")]
    [InlineData("parameters: 25.5M")]
    [InlineData("parameters: 26M")]
    [InlineData("macs: 4.1G")]
    [InlineData("macs: 4.08G")]
    [InlineData("depth: 50")]
    [InlineData("features: 2048x7x7")]
    [InlineData("state_dict: 320")]
    public void A_number_rounded_or_cut_to_the_digits_written_is_met(string expect) =>
        Assert.Equal(25_557_032, Compiled.Network(ResNet50 + $"expect: {{ {expect} }}\n").Parameters);

    [Theory]
    [InlineData("parameters: 25_557_031", "25_557_031", "has 25,557,032 parameters")]
    [InlineData("parameters: 25.7M", "25.7M", "25.7M")]
    [InlineData("macs: 3.8G", "3.8G", "4,089,184,256")]
    [InlineData("depth: 51", "51", "has a depth of 50")]
    [InlineData("features: 2048x8x8", "2048x8x8", "2048x7x7")]
    [InlineData("state_dict: 267", "267", "has 320 entries in its state dict")]
    public void A_number_that_is_not_met_is_reported_at_its_place_with_both_numbers(string expect, string underlined, string message)
    {
        var yaml = ResNet50 + $"expect: {{ {expect} }}\n";
        var mistake = Compiled.Mistake(yaml);

        Assert.Equal(("RNG208", underlined), (mistake.Id, Compiled.Underlined(yaml, mistake)));
        Assert.Contains(message, mistake.Message);
    }

    [Fact]
    public void A_sibling_that_differs_by_one_setting_tells_where_the_difference_comes_from()
    {
        const string yaml =
            """
            block: bottleneck
            width: [64, 128, 256, 512]
            networks:
              ResNet50:  { blocks: [3, 4, 6, 3] }
              ResNet101: { blocks: [3, 4, 22, 3], expect: { parameters: 44_549_160 } }
            """;
        var mistake = Compiled.Mistake(yaml);

        Assert.Contains("'ResNet50' differs only in 'blocks'; most of the difference between them is in conv4_x", mistake.Message);
        Assert.Equal("22", yaml.Substring(mistake.Related!.Span.Start, mistake.Related.Span.Length));
    }

    /// <summary>pycls counts the biases of the fully connected layer, 1,000 of them, and of squeeze-and-excitation; fvcore and thop have both FLOPs and MACs.</summary>
    [Theory]
    [InlineData("", "4_089_185_256", "The biases of the fully connected layer are 1,000")]
    [InlineData("", "8_178_368_512", "twice as many")]
    [InlineData("", "8.2G", "twice as many")]
    public void Multiply_adds_as_other_tools_count_them_are_recognised(string more, string macs, string hint) =>
        Assert.Contains(hint, Compiled.Mistake($"{ResNet50}{more}\nexpect: {{ macs: {macs} }}\n").Message);

    [Fact]
    public void The_biases_of_attention_are_recognised_in_multiply_adds()
    {
        const string Se = ResNet50 + "attention: se(16)\n";
        var graph = Compiled.Network(Se);
        var biases = graph.State.Where(entry => entry.Name.EndsWith("fc.bias", StringComparison.Ordinal) || entry.Name.Contains(".se.fc") && entry.Shape.Count == 1).Sum(entry => entry.Elements);

        Assert.Contains(
            "The biases are ", Compiled.Mistake(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Se}expect: {{ macs: {graph.MultiplyAdds + biases} }}\n")).Message);
    }

    [Fact]
    public void A_count_that_no_tool_has_gets_no_hint() =>
        Assert.EndsWith("411,000,000 more.", Compiled.Mistake(ResNet50 + "expect: { macs: 4_500_184_256 }\n").Message);

    [Fact]
    public void Widths_of_the_output_are_one_mistake_that_says_the_inner_ones()
    {
        var mistake = Compiled.Mistake(
            """
            name: ResNet50
            block: bottleneck
            blocks: [3, 4, 6, 3]
            width: [256, 512, 1024, 2048]
            expect: { parameters: 25_557_032, macs: 4.1G, features: 2048x7x7 }
            """);

        Assert.Contains("'width: [64, 128, 256, 512]' would agree", mistake.Message);
    }

    [Fact]
    public void The_attention_of_a_regnet_is_told_from_the_same_words_beside_lists()
    {
        var mistake = Compiled.Mistake(RegNetY("se(ratio 0.25)"));

        Assert.Contains("differs only in 'attention', and has 4_344_144 (beside 'regnet', 'se(ratio 0.25)' means 'se(ratio 0.25 of input)'", mistake.Message);
        Assert.Empty(SpecCompiler.Compile(RegNetY("se(ratio 0.25 of input)")).Diagnostics);
    }

    /// <summary>RegNetY-400MF by its parameters and by the stages that follow from them (arXiv:2003.13678).</summary>
    private static string RegNetY(string attention) =>
        $$"""
        stem: ["3x3, 32, stride 2"]
        block: bottleneck
        networks:
          Formula:
            attention: se(ratio 0.25)
            regnet: { w0: 48, wa: 27.89, wm: 2.09, depth: 16, group_width: 8 }
            expect: { parameters: 4_344_144 }
          Explicit:
            attention: {{attention}}
            blocks: [1, 3, 6, 6]
            width: [48, 104, 208, 440]
            group_width: 8
            expansion: 1
            stride: 2
            expect: { parameters: 4_344_144 }
        """;

    [Fact]
    public void A_network_that_breaks_its_promise_still_has_its_graph()
    {
        var file = SpecCompiler.Compile(ResNet50 + "expect: { depth: 49 }\n");

        Assert.Equal(50, Assert.Single(file.Networks).Graph!.Depth);
    }

    /// <summary>What is wrong: a key, a key written twice, a row, the top level, the network that is extended.</summary>
    [Theory]
    [InlineData("unknown_key: 1\nnetworks:\n  A: { block: basic, blocks: [1, 1], width: [8, 16], expect: { parameters: 1, macs: 1, depth: 1 } }", "RNG101")]
    [InlineData("networks:\n  A: { block: basic, blocks: [1, 1], width: [8, 16], unknown_key: 1, expect: { parameters: 1, macs: 1, depth: 1 } }", "RNG101")]
    [InlineData("networks:\n  A: { block: basic, blocks: [1, 1], width: [8, 16], pool: avg, expect: { parameters: 1, macs: 1, depth: 1 } }", "RNG102")]
    [InlineData("name: A\nblock: basic\nblocks: [1, 1]\nwidth: [8, 16]\nblock: bottleneck\nexpect: { parameters: 1, macs: 1 }", "RNG004")]
    [InlineData("name: A\nstages:\n  a: { block: basic, blocks: 1, width: 8, unknown_key: 1 }\nexpect: { parameters: 1, macs: 1 }", "RNG101")]
    [InlineData("cardinality: 32\nnetworks:\n  A: { block: basic, blocks: [1, 1], width: [8, 16], expect: { parameters: 1, macs: 1 } }", "RNG111")]
    [InlineData("networks:\n  A: { block: basic, blocks: [1, 1], width: [8, 16], cardinality: 32 }\n  B: { extends: A, blocks: [2, 1], expect: { parameters: 1, macs: 1 } }", "RNG111")]
    public void A_network_whose_settings_are_in_error_is_not_held_against_expect(string yaml, string id) =>
        Assert.Equal(id, Compiled.Mistake(yaml + "\n").Id);

    [Fact]
    public void A_network_beside_one_in_error_is_still_held_against_expect()
    {
        var file = SpecCompiler.Compile("""
            block: basic
            width: [8, 16]
            networks:
              A: { blocks: [1, 1], unknown_key: 1 }
              B: { blocks: [1, 1], expect: { parameters: 1 } }
            """);

        Assert.Equal(["RNG101", "RNG208"], file.Diagnostics.Select(diagnostic => diagnostic.Id));
    }

    [Theory]
    [InlineData(1_700_000, "1.7", 1_000_000, 1, true)]
    [InlineData(1_749_999, "1.7", 1_000_000, 1, true)]
    [InlineData(1_750_000, "1.8", 1_000_000, 1, true)]
    [InlineData(1_799_999, "1.7", 1_000_000, 1, true)]
    [InlineData(1_800_000, "1.7", 1_000_000, 1, false)]
    [InlineData(1_649_999, "1.7", 1_000_000, 1, false)]
    public void Digits_are_met_rounded_half_up_or_cut(long found, string digits, long unit, int decimals, bool met) =>
        Assert.Equal(
            met,
            ExpectationCheck.IsMet(new(decimal.Parse(digits, System.Globalization.CultureInfo.InvariantCulture), unit, decimals, digits + "M"), found));
}
