using ResNetGen.Compiler.Binding;
using ResNetGen.Compiler.Graph;

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

        Assert.Contains("'ResNet50' differs from it in 'blocks' alone; most of the difference between them is in conv4_x", mistake.Message);
        Assert.Equal("22", yaml.Substring(mistake.Related!.Span.Start, mistake.Related.Span.Length));
    }

    [Fact]
    public void A_network_that_breaks_its_promise_still_has_its_graph()
    {
        var file = SpecCompiler.Compile(ResNet50 + "expect: { depth: 49 }\n");

        Assert.Equal(50, Assert.Single(file.Networks).Graph!.Depth);
    }

    /// <summary>What is wrong: a key, a key written twice, a row, the top level, the network that is extended.</summary>
    [Theory]
    [InlineData("anti_alias: blur\nnetworks:\n  A: { block: basic, blocks: [1, 1], width: [8, 16], expect: { parameters: 1, macs: 1, depth: 1 } }", "RNG101")]
    [InlineData("networks:\n  A: { block: basic, blocks: [1, 1], width: [8, 16], anti_alias: blur, expect: { parameters: 1, macs: 1, depth: 1 } }", "RNG101")]
    [InlineData("networks:\n  A: { block: basic, blocks: [1, 1], width: [8, 16], pool: avg, expect: { parameters: 1, macs: 1, depth: 1 } }", "RNG102")]
    [InlineData("name: A\nblock: basic\nblocks: [1, 1]\nwidth: [8, 16]\nblock: bottleneck\nexpect: { parameters: 1, macs: 1 }", "RNG004")]
    [InlineData("name: A\nstages:\n  a: { block: basic, blocks: 1, width: 8, anti_alias: blur }\nexpect: { parameters: 1, macs: 1 }", "RNG101")]
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
              A: { blocks: [1, 1], anti_alias: blur }
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
