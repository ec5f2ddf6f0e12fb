namespace ResNetGen.Compiler.Tests.Graph;

/// <summary>RegNets as pycls and as torchvision make their widths fit, and with another bottleneck ratio than the paper's 1.</summary>
public class RegNetTests
{
    /// <summary>torchvision's (0.14.1, counted by running them).</summary>
    [Theory]
    [InlineData("w0: 24, wa: 24.48, wm: 2.54, depth: 22, group_width: 16", false, "32 64 160 400", 5_495_976, 413_812_608, 428)]
    [InlineData("w0: 56, wa: 38.84, wm: 2.4, depth: 14, group_width: 16", true, "64 144 320 784", 6_432_512, 833_856_256, 340)]
    [InlineData("w0: 192, wa: 76.82, wm: 2.19, depth: 17, group_width: 56", true, "224 448 896 2016", 39_381_472, 8_473_070_592, 406)]
    public void With_torchvisions_rounding_RegNets_are_torchvisions(string numbers, bool squeezes, string widths, long parameters, long multiplyAdds, int entries)
    {
        var graph = Compiled.Network(
            $$"""
            name: N
            stem: ["3x3, 32, stride 2"]
            regnet: { {{numbers}}, rounding: torchvision }
            attention: {{(squeezes ? "se(ratio 0.25)" : "none")}}
            """);

        Assert.Equal(widths, string.Join(" ", graph.Stages.Select(stage => stage.Output.Channels)));
        Assert.Equal((parameters, multiplyAdds, entries), (graph.Parameters, graph.MultiplyAdds, graph.State.Count()));
    }

    /// <summary>
    /// By hand, of the widths 24, 56, 152 and 368. Ratio 0.25: 6, 14, 38 and 92 inner channels in groups of 6, 8, 8 and 8; 92/8 = 11.5 is rounded to 12 by both.
    /// Ratio 2 with groups of 9: 48, 112, 304 and 736 become multiples of 18 by pycls' rule, and of 9 by torchvision's.
    /// Ratio 0.3: 7, 16, 45 and 110, whose outputs 7/0.3, 16/0.3, 48/0.3 and 112/0.3 are cut.
    /// </summary>
    [Theory]
    [InlineData("0.25", 8, "pycls", "6 16 40 96", "24 64 160 384")]
    [InlineData("0.25", 8, "torchvision", "6 16 40 96", "24 64 160 384")]
    [InlineData("2", 9, "pycls", "54 108 306 738", "27 54 153 369")]
    [InlineData("2", 9, "torchvision", "45 108 306 738", "22 54 153 369")]
    [InlineData("0.3", 8, "pycls", "7 16 48 112", "23 53 160 373")]
    public void A_bottleneck_ratio_makes_inner_widths_multiples_of_the_group_width(string ratio, int groupWidth, string rounding, string inner, string outputs)
    {
        var graph = Compiled.Network(
            $$"""
            name: N
            stem: ["3x3, 32, stride 2"]
            regnet: { w0: 24, wa: 36.44, wm: 2.49, depth: 13, group_width: {{groupWidth}}, bottleneck_ratio: {{ratio}}, rounding: {{rounding}} }
            """);

        Assert.Equal(inner, string.Join(" ", graph.Stages.Select(stage => stage.Blocks[0].MainPath[0].Output.Channels)));
        Assert.Equal(outputs, string.Join(" ", graph.Stages.Select(stage => stage.Output.Channels)));
    }

    /// <summary>88 x 0.125 = 11 channels in groups of 8: 8 are the nearest, and less than nine tenths of 11.</summary>
    [Theory]
    [InlineData("pycls", 8)]
    [InlineData("torchvision", 16)]
    public void Torchvision_loses_no_more_than_a_tenth_of_a_width(string rounding, int inner)
    {
        var graph = Compiled.Network($"name: N\nstem: [\"3x3, 32, stride 2\"]\nregnet: {{ w0: 88, wa: 0, wm: 2, depth: 2, group_width: 8, bottleneck_ratio: 0.125, rounding: {rounding} }}\n");

        Assert.Equal(inner, graph.Stages[0].Blocks[0].MainPath[0].Output.Channels);
    }

    /// <summary>pycls asks for the least common multiple of group and ratio: 1.5 has none with anything.</summary>
    [Fact]
    public void Pycls_rounding_takes_no_fraction_over_1()
    {
        const string regnet = "name: N\nstem: cifar\nregnet: { w0: 24, wa: 36.44, wm: 2.49, depth: 13, group_width: 8, bottleneck_ratio: 1.5";

        var mistake = Compiled.Mistake($"{regnet} }}\n");

        Assert.Equal(("RNG104", "1.5"), (mistake.Id, Compiled.Underlined(regnet, mistake)));
        Assert.EndsWith("Use a whole number, or 'rounding: torchvision'.", mistake.Message, StringComparison.Ordinal);
        Assert.Equal(40, Compiled.Network($"{regnet}, rounding: torchvision }}\n").Stages[0].Blocks[0].MainPath[0].Output.Channels);
    }

    [Fact]
    public void A_ratio_that_leaves_no_channel_is_told() => Assert.EndsWith(
        "Inside of a block, 'bottleneck_ratio' multiplies each of them.",
        Compiled.Mistake("name: N\nstem: cifar\nregnet: { w0: 24, wa: 36.44, wm: 2.49, depth: 13, group_width: 8, bottleneck_ratio: 0.01, rounding: torchvision }\n").Message,
        StringComparison.Ordinal);
}
