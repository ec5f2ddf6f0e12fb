using ResNetGen.Compiler.Graph.Layers;

namespace ResNetGen.Compiler.Tests.Graph;

/// <summary>Blocks that are classes of the user's own: <c>block: { class: … }</c>.</summary>
public class CustomBlockTests
{
    private const string Head = "name: A\ninput: 3x32x32\nstem: cifar\nstages: 2\nblocks: 2\nwidth: [16, 32]\nclasses: none\n";

    /// <summary>The stem's convolution and norm: 3 to 16 channels.</summary>
    private const long StemParameters = (27 * 16) + 32;

    [Fact]
    public void Its_output_is_the_width_times_the_expansion_at_a_pixel_for_each_started_stride()
    {
        var graph = Compiled.Network(Head.Replace("32x32", "33x33", StringComparison.Ordinal) + "stride: [1, 3]\nblock: { class: Acme.Mixer, expansion: 2 }\n");

        Assert.Equal(["32x33x33", "32x33x33", "64x11x11", "64x11x11"], graph.Stages.SelectMany(stage => stage.Blocks).Select(block => block.Output.ToString()));
        Assert.Equal([1, 1, 3, 1], graph.CustomBlocks.Select(block => block.Stride));
        Assert.Equal(3, graph.Reduction);
        Assert.Equal("[Mixer, 64]", graph.Stages[1].Cell);
    }

    [Theory]
    [InlineData("parameters: 12*w*w + 8*w", 2 * ((12 * 16 * 16) + (8 * 16)) + 2 * ((12 * 32 * 32) + (8 * 32)))]
    [InlineData("parameters: in*out", (16 * 16) + (16 * 16) + (16 * 32) + (32 * 32))]
    [InlineData("parameters: stride", 1 + 1 + 2 + 1)]
    [InlineData("parameters: h * wd", (2 * 32 * 32) + (2 * 16 * 16))]
    [InlineData("parameters: (w - 8)/8 + 0.5*w", 1 + 8 + 1 + 8 + 3 + 16 + 3 + 16)]
    [InlineData("parameters: 100 - 50 - 25", 4 * 25)]
    [InlineData("parameters: 7/2*2", 4 * 7)]
    [InlineData("parameters: 0", 0)]
    public void A_formula_is_computed_for_each_block(string formula, long blocks)
    {
        var graph = Compiled.Network(Head + $"block: {{ class: Mixer, {formula} }}\n");

        Assert.Equal(StemParameters + blocks, graph.Parameters);
        Assert.Null(graph.MultiplyAdds);
    }

    [Fact]
    public void The_width_in_a_formula_has_the_factor() => Assert.Equal(
        [32L, 32L, 64L, 64L],
        Compiled.Network(Head + "width_factor: 2\nblock: { class: Mixer, macs: w }\n").CustomBlocks.Select(block => block.MultiplyAdds!.Value));

    [Fact]
    public void What_its_class_does_not_say_is_not_known_of_the_network()
    {
        var graph = Compiled.Network(Head + "block: [basic, { class: Mixer }]\n");

        Assert.Null(graph.Parameters);
        Assert.Null(graph.MultiplyAdds);
        Assert.Null(graph.Depth);
        Assert.Null(graph.StateCount);
        // The first stage is known all the same.
        Assert.Equal(2 * ((2 * 9 * 16 * 16) + (2 * 32)), graph.Stages[0].Layers.Sum(layer => layer.Parameters!.Value));
    }

    [Theory]
    [InlineData("{ parameters: 1K }", "the parameters of layer1.0 are not known", "Write 'parameters' beside 'class'")]
    [InlineData("{ macs: 1K }", "the multiply-adds of layer1.0 are not known", "Write 'macs' beside 'class'")]
    [InlineData("{ depth: 5 }", "the convolutions of layer1.0 are not known", "Leave it out of 'expect'.")]
    [InlineData("{ state_dict: 5 }", "the entries of the state dict of layer1.0 are not known", "Leave it out of 'expect'.")]
    public void A_promise_that_nobody_can_check_is_a_mistake(string expect, string what, string remedy)
    {
        var mistake = Compiled.Mistake(Head + $"block: {{ class: Mixer }}\nexpect: {expect}\n");

        Assert.Equal("RNG217", mistake.Id);
        Assert.Contains(what, mistake.Message, StringComparison.Ordinal);
        Assert.Contains(remedy, mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_promise_of_declared_counts_is_checked()
    {
        var text = Head + "block: { class: Mixer, parameters: 10, macs: 20 }\nexpect: { parameters: 504, features: 32x16x16 }\n";

        Assert.Equal(504, Compiled.Network(text).Parameters);
        Assert.Equal("RNG208", Compiled.Mistake(text.Replace("504", "505", StringComparison.Ordinal)).Id);
    }

    [Theory]
    [InlineData("w/3", "is 16/3, which is not whole")]
    [InlineData("w - 20", "is -4, which is negative")]
    [InlineData("w/(in - 16)", "divides by zero")]
    [InlineData("w*99999999999*99999999999", "is beyond 64 bits")]
    public void A_formula_that_gives_no_count_is_a_mistake_at_the_formula(string formula, string fault)
    {
        var text = Head + $"block: {{ class: Mixer, macs: {formula} }}\n";
        var mistake = Compiled.Mistake(text);

        Assert.Equal(("RNG216", formula), (mistake.Id, Compiled.Underlined(text, mistake)));
        Assert.Contains($"conv2_x: with in = 16, out = 16, w = 16, stride = 1, h = 32, wd = 32 the formula of 'macs' {fault}.", mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Declared_counts_that_overflow_together_are_a_mistake() =>
        Assert.Equal("RNG210", Compiled.Mistake(Head + "block: { class: Mixer, macs: 9000000000000000000 }\n").Id);

    [Fact]
    public void Stochastic_depth_counts_its_blocks_and_drops_those_of_other_stages()
    {
        var graph = Compiled.Network(Head + "drop_path: 0.3\nblock: [basic, { class: Mixer }]\n");

        Assert.Equal([0, 0.1], graph.Layers.OfType<DropPathLayer>().Select(layer => Math.Round(layer.Probability, 9)));
    }

    [Fact]
    public void A_pre_activation_network_ends_with_its_norm_behind_it()
    {
        var graph = Compiled.Network(Head + "order: pre\nblock: [basic, { class: Mixer }]\n");

        Assert.Equal(["norm", "act"], graph.Head.Select(layer => layer.Name));
    }

    [Fact]
    public void The_smallest_input_gives_each_of_its_strides_a_pixel() =>
        Assert.Equal(1, Compiled.Network(Head + "block: { class: Mixer }\n").SmallestInput);
}
