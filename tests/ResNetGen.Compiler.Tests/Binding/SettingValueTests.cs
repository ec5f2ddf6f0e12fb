using System.Globalization;
using ResNetGen.Compiler.Binding.Settings.Forms;
using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Spec.Attentions;
using ResNetGen.Compiler.Spec.Cells;

namespace ResNetGen.Compiler.Tests.Binding;

public class SettingValueTests
{
    [Theory]
    [InlineData("relu", ActivationKind.Relu, 0)]
    [InlineData("leaky_relu", ActivationKind.LeakyRelu, 0.01)]
    [InlineData("leaky_relu(0.1)", ActivationKind.LeakyRelu, 0.1)]
    [InlineData("relu6", ActivationKind.Relu6, 0)]
    [InlineData("sigmoid", ActivationKind.Sigmoid, 0)]
    [InlineData("tanh", ActivationKind.Tanh, 0)]
    [InlineData("silu", ActivationKind.Silu, 0)]
    [InlineData("gelu", ActivationKind.Gelu, 0)]
    [InlineData("elu", ActivationKind.Elu, 0)]
    [InlineData("mish", ActivationKind.Mish, 0)]
    [InlineData("hardswish", ActivationKind.Hardswish, 0)]
    [InlineData("prelu", ActivationKind.Prelu, 0)]
    public void Every_activation_is_known(string text, ActivationKind kind, double slope) =>
        Assert.Equal(new ActivationSpec(kind, slope), Bound.Small($"activation: {text}").Stages[1].Activation.Value);

    [Fact]
    public void Every_norm_is_known()
    {
        Assert.Equal(new BatchNormSpec(1e-5, 0.1), Norm("batch"));
        Assert.Equal(new BatchNormSpec(1e-3, 0.01), Norm("batch(1e-3, 0.01)"));
        Assert.Equal(new BatchNormSpec(0.001, 0.01), Norm("\"batch( 0.001 ,0.01 )\""));
        Assert.Equal(new GroupNormSpec(8), Norm("group(8)"));
        Assert.Equal(new NoNormSpec(), Norm("none"));

        static NormSpec Norm(string text) => Bound.Small($"norm: {text}").Stages[0].Norm.Value;
    }

    [Theory]
    [InlineData("centred", PaddingMode.Centred)]
    [InlineData("same", PaddingMode.Same)]
    [InlineData("same_lower", PaddingMode.SameLower)]
    public void Every_padding_is_known(string text, PaddingMode mode) => Assert.Equal(mode, Bound.Small($"padding: {text}").Padding.Value);

    [Theory]
    [InlineData("standard", null, "standard")]
    [InlineData("standardized", 1e-6, "standardized")]
    [InlineData("standardized(1e-8)", 1e-8, "standardized(1e-8)")]
    [InlineData("standardized( 0.00025 )", 0.00025, "standardized(2.5e-4)")]
    public void Every_convolution_is_known_and_written_as_it_may_be_read(string text, double? epsilon, string written)
    {
        var convolution = Bound.Small($"convolution: {text}").Convolution.Value;

        Assert.Equal(new ConvolutionSpec(epsilon), convolution);
        Assert.Equal(written, convolution.Text);
        Assert.Equal(convolution, Bound.Small($"convolution: {written}").Convolution.Value);
    }

    [Fact]
    public void Every_attention_is_known()
    {
        Assert.Equal(new NoAttentionSpec(), Attention("none"));
        Assert.Equal(new SqueezeExcitationSpec(16), Attention("se(16)"));
        Assert.Equal(new ExactSqueezeExcitationSpec(16), Attention("se(16, exact)"));
        Assert.Equal(new RatioSqueezeExcitationSpec(0.25m), Attention("se(ratio 0.25)"));
        Assert.Equal(RatioSqueezeExcitationSpec.OfRegNet(0.25m), Attention("se(ratio 0.25 of input)"));
        Assert.Equal(new EfficientChannelAttentionSpec(null), Attention("eca"));
        Assert.Equal(new EfficientChannelAttentionSpec(3), Attention("eca(3)"));
        Assert.Equal(new ConvolutionalBlockAttentionSpec(16, 7), Attention("cbam(16)"));
        Assert.Equal(new ConvolutionalBlockAttentionSpec(8, 5), Attention("cbam(8, spatial 5)"));
        Assert.Equal(new GlobalContextSpec(8, Adds: false), Attention("gc(8)"));
        Assert.Equal(new GlobalContextSpec(16, Adds: true), Attention("gc(16, add)"));
        Assert.Equal(new EffectiveSqueezeExcitationSpec(), Attention("ese"));

        static AttentionSpec Attention(string text) => Bound.Small($"attention: {text}").Stages[0].Attention.Value;
    }

    [Theory]
    [InlineData("{ kind: se(16) }", "se(16)")]
    [InlineData("{ kind: gc(8), after: 3x3 }", "{ kind: gc(8), after: 3x3 }")]
    [InlineData("{ kind: \"gc(8, add)\", after: 3x3, of: input }", "{ kind: \"gc(8, add)\", after: 3x3, of: input }")]
    [InlineData("{ kind: se(16), of: input }", "{ kind: se(16), of: input }")]
    [InlineData("{ kind: se(ratio 0.25), after: 3x3, of: input }", "se(ratio 0.25 of input)")]
    [InlineData("{ kind: ese, after: 3x3 }", "{ kind: ese, after: 3x3 }")]
    public void A_map_says_where_attention_is_and_what_its_ratio_is_of(string map, string text)
    {
        var attention = Bound.Small($"attention: {map}").Stages[0].Attention.Value;

        Assert.Equal(text, attention.Text);
        Assert.Equal(attention, Bound.Small($"attention: {attention.Text}").Stages[0].Attention.Value);
    }

    /// <summary>A map that says one of the two itself keeps the other.</summary>
    [Theory]
    [InlineData("se(ratio 0.25)", "se(ratio 0.25 of input)")]
    [InlineData("{ kind: se(ratio 0.25) }", "se(ratio 0.25 of input)")]
    [InlineData("{ kind: se(ratio 0.25), after: 3x3 }", "{ kind: se(ratio 0.25), after: 3x3 }")]
    [InlineData("{ kind: se(16), after: 3x3 }", "{ kind: se(16), after: 3x3 }")]
    public void Beside_regnet_only_a_bare_ratio_is_RegNets_own(string attention, string meant)
    {
        var network = Bound.Network($"name: N\nregnet: {{ w0: 24, wa: 36.44, wm: 2.49, depth: 13, group_width: 8 }}\nattention: {attention}\n");

        Assert.Equal(meant, network.Stages[0].Attention.Value.Text);
    }

    [Theory]
    [InlineData("merge: relu(F) + x", Merge.ActivatedMainPath)]
    [InlineData("merge: relu(F+x^2)", Merge.ActivatedSumWithSquare)]
    [InlineData("merge: \"relu(F + x)\"", Merge.ActivatedSum)]
    public void Every_merge_is_known(string text, Merge merge) => Assert.Equal(merge, Bound.Small(text).Merge.Value);

    [Fact]
    public void Settings_of_the_whole_network_are_read()
    {
        var network = Bound.Small(
            """
            input: 1x28×32
            classes: 010
            order: pre
            drop_path: 0.2
            output_stride: 8
            zero_init_residual: true
            init: xavier
            width_factor: 3
            head: { pool: max, dropout: 0.5 }
            """);

        Assert.Equal(new FeatureShape(1, 28, 32), network.Input.Value);
        Assert.Equal(10, network.Classes.Value);
        Assert.Equal(BlockOrder.Pre, network.Order.Value);
        Assert.Equal(0.2, network.DropPath.Value);
        Assert.Equal(8, network.OutputStride.Value);
        Assert.True(network.ZeroInitResidual.Value);
        Assert.Equal(ConvolutionInit.Xavier, network.Init.Value);
        Assert.Equal(3, network.WidthFactor.Value);
        Assert.Equal(new HeadSpec(PoolKind.Max, 0.5), network.Head.Value);
    }

    [Theory]
    [InlineData("{ activation: none }", HeadActivation.None, "{ pool: avg, dropout: 0 }")]
    [InlineData("{ activation: softmax }", HeadActivation.Softmax, "{ pool: avg, dropout: 0, activation: softmax }")]
    [InlineData("{ pool: max, activation: sigmoid }", HeadActivation.Sigmoid, "{ pool: max, dropout: 0, activation: sigmoid }")]
    public void A_head_may_have_an_activation(string text, HeadActivation activation, string listed)
    {
        var head = Bound.Small($"head: {text}").Head.Value;

        Assert.Equal(activation, head.Activation);
        Assert.Equal(listed, HeadSyntax.Text(head));
    }

    [Theory]
    [InlineData("010", 10)]
    [InlineData("1_000", 1000)]
    [InlineData("1K", 1000)]
    [InlineData("1.5K", 1500)]
    [InlineData("\"64\"", 64)]
    [InlineData("64.0", 64)]
    public void A_number_may_be_written_in_several_ways(string text, int value) => Assert.Equal(value, Bound.Small($"classes: {text}").Classes.Value);

    [Theory]
    [InlineData("25_557_032", 25557032, 1L, 0)]
    [InlineData("25.6M", 25.6, 1_000_000L, 1)]
    [InlineData("4.10G", 4.10, 1_000_000_000L, 2)]
    [InlineData("270K", 270, 1_000L, 0)]
    public void An_expected_count_keeps_the_digits_that_are_written(string text, double digits, long unit, int decimals)
    {
        var count = Bound.Small($"expect: {{ macs: {text} }}").Expect!.MultiplyAdds!.Value.Value;

        Assert.Equal(new ExpectedCount((decimal)digits, unit, decimals, text), count);
    }

    [Fact]
    public void Everything_that_can_be_expected_is_read()
    {
        var expect = Bound.Small("expect: { parameters: 3, macs: 4, depth: 5, features: 16x7x8, state_dict: 6 }").Expect!;

        Assert.Equal([3m, 4m, 5m, 6m], new[] { expect.Parameters, expect.MultiplyAdds, expect.Depth, expect.StateDict }.Select(count => count!.Value.Value.Digits));
        Assert.Equal(new FeatureShape(16, 7, 8), expect.Features!.Value.Value);
    }

    [Fact]
    public void Stems_are_read_by_name_and_by_rows()
    {
        Assert.Equal("conv 7 64 /2 p3, Max 3 /2 p1", Stem("imagenet"));
        Assert.Equal("conv 3  /1 p1", Stem("cifar"));
        Assert.Equal("conv 3 32 /2 p1, conv 3 32 /1 p1, conv 3 64 /1 p1, Max 3 /2 p1", Stem("deep"));
        Assert.Equal("", Stem("none"));
        Assert.Equal("conv 7 64 /2 p3, Average 2 /2 p0", Stem("['7x7, 64, stride 2', 'avg pool 2x2, stride 2']"));
        Assert.Equal("conv 5 16 /1 p0, Max 3 /2 p0", Stem("\n  - 5x5, 16, padding 0\n  - max pool 3x3, padding 0, stride 2"));
        Assert.Equal("conv 3 32 /2 p1", Stem("3x3, 32, stride 2"));

        static string Stem(string text) => string.Join(", ", Bound.Small($"stem: {text}").Stem.Value.Rows.Select(row => row switch
        {
            StemConvolution convolution => $"conv {row.Kernel} {convolution.Channels} /{row.Stride} p{row.Padding}",
            StemPool pool => $"{pool.Kind} {row.Kernel} /{row.Stride} p{row.Padding}",
            _ => "",
        }));
    }

    [Theory]
    [InlineData("w", 1, 1, true)]
    [InlineData("4w", 4, 1, true)]
    [InlineData("1.5w", 1.5, 1, true)]
    [InlineData("w/2", 1, 2, true)]
    [InlineData("3w/2", 3, 2, true)]
    [InlineData("1_024", 1024, 1, false)]
    public void Channels_of_a_cell_are_numbers_or_multiples_of_the_width(string text, double factor, int divisor, bool ofWidth)
    {
        var network = Bound.Small("", $"\"[ 1x1,{text} ;3x3 , w , C , dilation 2 ]\"");

        var cell = Assert.IsType<CellBlockSpec>(network.Stages[0].Block.Value);
        Assert.Equal(new ChannelCount((decimal)factor, divisor, ofWidth), cell.Convolutions.First().Channels.Value);
        Assert.Equal(new GroupCount(null), cell.Convolutions.ElementAt(1).Groups!.Value.Value);
        Assert.Equal(2, cell.Convolutions.ElementAt(1).Dilation!.Value.Value);
    }

    // Widths and depths as the paper's appendix lists them (arXiv:2003.13678).
    [Theory]
    [InlineData("w0: 24, wa: 36.44, wm: 2.49, depth: 13, group_width: 8", "24 56 152 368", "1 1 4 7", "8 8 8 8")]
    [InlineData("w0: 24, wa: 24.48, wm: 2.54, depth: 22, group_width: 16", "32 64 160 384", "1 2 7 12", "16 16 16 16")]
    [InlineData("w0: 80, wa: 49.56, wm: 2.88, depth: 23, group_width: 120", "80 240 720 1920", "2 5 15 1", "80 120 120 120")]
    public void A_RegNet_has_its_published_stages(string parameters, string widths, string blocks, string groups)
    {
        var stages = Bound.Network($"name: N\nregnet: {{ {parameters} }}\n").Stages;

        Assert.Equal(widths, string.Join(" ", stages.Select(stage => stage.Width.Value)));
        Assert.Equal(blocks, string.Join(" ", stages.Select(stage => stage.Blocks.Value)));
        Assert.Equal(groups, string.Join(" ", stages.Select(stage => stage.GroupWidth.Value)));
        Assert.All(stages, stage => Assert.Equal((2, 1m), (stage.Stride.Value, stage.Expansion.Value)));
        Assert.All(stages, stage => Assert.IsType<BottleneckBlockSpec>(stage.Block.Value));
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("de-DE")]
    public void Neither_values_nor_messages_depend_on_the_culture(string culture)
    {
        const string Text = "name: N\nblock: basic\nblocks: [1, 20000]\nwidth: 8\nWIDTH_FACTOR: 2\nnorm: batch(1e-3, 0.01)\nINIT: 3\n";
        var invariant = Bound.Text(Text).Diagnostics.Select(Bound.Show).ToArray();
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(invariant, Bound.Text(Text).Diagnostics.Select(Bound.Show));
            Assert.Equal(new BatchNormSpec(1e-3, 0.01), Bound.Small("norm: batch(1e-3, 0.01)").Stages[0].Norm.Value);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
