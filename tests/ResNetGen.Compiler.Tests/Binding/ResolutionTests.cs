using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Spec.Cells;

namespace ResNetGen.Compiler.Tests.Binding;

public class ResolutionTests
{
    [Fact]
    public void The_stronger_place_wins_from_top_level_to_stage_row()
    {
        var networks = Bound.Networks(
            """
            shortcut: zero_pad
            norm: group(4)
            activation: elu
            stride: 1
            networks:
              Base: { block: basic, width: 8, blocks: [1, 1], norm: group(8), activation: mish, stride: 2 }
              Derived:
                extends: Base
                activation: silu
                stride: 3
                stages: { a: { stride: 4 }, b: {} }
            """);

        var stage = networks[1].Stages[0];
        Assert.Equal(ShortcutKind.ZeroPad, stage.Shortcut.Value);
        Assert.Equal(new GroupNormSpec(8), stage.Norm.Value);
        Assert.Equal(ActivationKind.Silu, stage.Activation.Value.Kind);
        Assert.Equal([4, 3], networks[1].Stages.Select(row => row.Stride.Value));
        Assert.Equal([2, 2], networks[0].Stages.Select(row => row.Stride.Value));
    }

    [Fact]
    public void Lists_and_maps_are_replaced_whole()
    {
        var networks = Bound.Networks(
            """
            block: basic
            width: [8, 16, 32]
            blocks: 1
            head: { pool: max, dropout: 0.5 }
            networks:
              A: { head: { dropout: 0.1 } }
              B: { width: [8, 16] }
            """);

        Assert.Equal(new HeadSpec(PoolKind.Average, 0.1), networks[0].Head.Value);
        Assert.Equal(2, networks[1].Stages.Count);
    }

    [Fact]
    public void Expect_is_not_inherited()
    {
        var networks = Bound.Networks(
            "block: basic\nwidth: [8]\nblocks: 1\nnetworks:\n  A: { expect: { depth: 4 } }\n  B: { extends: A }\n");

        Assert.Equal(4, networks[0].Expect!.Depth!.Value.Value.Digits);
        Assert.Null(networks[1].Expect);
    }

    [Fact]
    public void A_network_may_be_extended_before_it_is_written()
    {
        var networks = Bound.Networks("networks:\n  A: { extends: B, blocks: [1, 2] }\n  B: { block: basic, width: 8, blocks: 3, stages: 2 }\n");

        Assert.Equal([1, 2], networks[0].Stages.Select(stage => stage.Blocks.Value));
    }

    [Fact]
    public void The_default_stride_is_1_and_then_2_by_rows_and_by_columns()
    {
        Assert.Equal([1, 2], Bound.Small("").Stages.Select(stage => stage.Stride.Value));
        Assert.Equal(
            [1, 2, 1, 2],
            Bound.Network("name: N\nstages:\n  a: '[3x3, 8]'\n  b: '[3x3, 8]'\n  c: '[3x3, 8], stride 1'\n  d: '[3x3, 8]'\nblocks: 1\n").Stages.Select(stage => stage.Stride.Value));
    }

    [Fact]
    public void Stages_without_rows_are_named_as_in_the_paper() =>
        Assert.Equal(["conv2_x", "conv3_x"], Bound.Small("").Stages.Select(stage => stage.Name));

    [Fact]
    public void Rows_and_columns_say_the_same_network()
    {
        var rows = Bound.Network(
            """
            name: N
            stages:
              conv2_x: "[1x1, 64; 3x3, 64; 1x1, 256] x 3"
              conv3_x: "[1x1, 128; 3x3, 128, C=4, dilation 2; 1x1, 512] × 4, stride 3"
              conv4_x: { block: bottleneck, width: 512, blocks: 3, dropout: 0.1 }
            """);

        Assert.Equal([3, 4, 3], rows.Stages.Select(stage => stage.Blocks.Value));
        Assert.Equal([1, 3, 2], rows.Stages.Select(stage => stage.Stride.Value));
        Assert.Equal([0, 0, 0.1], rows.Stages.Select(stage => stage.Dropout.Value));
        var cell = Assert.IsType<CellBlockSpec>(rows.Stages[1].Block.Value);
        Assert.Equal([1, 3, 1], cell.Convolutions.Select(convolution => convolution.Kernel.Value));
        Assert.Equal([128m, 128m, 512m], cell.Convolutions.Select(convolution => convolution.Channels.Value.Factor));
        Assert.Equal(4, cell.Convolutions.ElementAt(1).Groups!.Value.Value.Number);
        Assert.Equal(2, cell.Convolutions.ElementAt(1).Dilation!.Value.Value);
    }

    [Fact]
    public void A_setting_without_meaning_for_a_network_has_no_effect_there()
    {
        var networks = Bound.Networks(
            """
            width: [64, 128]
            blocks: 1
            cardinality: 32
            base_width: 4
            stride_in: 1x1
            drop_path: 0.2
            zero_init_residual: true
            networks:
              Plain: { block: basic, shortcut: none }
              ResNeXt: { block: bottleneck }
            """);

        var plain = networks[0];
        Assert.Equal((1, null, StrideIn.Spatial), (plain.Stages[0].Cardinality.Value, plain.Stages[0].BaseWidth.Value, plain.Stages[0].StrideIn.Value));
        Assert.Equal((0, false), (plain.DropPath.Value, plain.ZeroInitResidual.Value));
        Assert.Equal((32, 4), (networks[1].Stages[0].Cardinality.Value, networks[1].Stages[0].BaseWidth.Value));
        Assert.Equal((0.2, true), (networks[1].DropPath.Value, networks[1].ZeroInitResidual.Value));
    }

    [Fact]
    public void A_network_whose_strides_never_come_to_the_output_stride_of_the_top_level_passes_it_over()
    {
        var networks = Bound.Networks(
            """
            output_stride: 8
            block: basic
            blocks: 1
            width: [8, 16, 32]
            networks:
              Small: { stem: cifar }
              Equal: { stem: cifar, stride: 2 }
              Large: { width: [8, 16, 32, 64] }
            """);

        Assert.Equal([null, 8, 8], networks.Select(network => network.OutputStride.Value));
    }

    [Fact]
    public void A_mistake_in_one_network_leaves_the_others()
    {
        var (file, diagnostics) = Bound.Text("width: [8]\nblocks: 1\nnetworks:\n  A: { block: basik, classes: none }\n  B: { block: basic }\n  C: { extends: A }\n");

        Assert.Single(diagnostics);
        Assert.Equal([(true, false), (false, true), (true, false)], file!.Networks.Select(network => (network.Spec is null, network.HasHead)));
    }

    [Fact]
    public void Defaults_are_placed_at_the_networks_name_and_values_where_they_are_written()
    {
        var network = Bound.Small("dilation: [1, 2]");

        Assert.Equal((false, "1:7"), (network.Stages[0].Stride.IsWritten, network.Stages[0].Stride.Span.StartPosition.ToString()));
        Assert.Equal((true, "5:15"), (network.Stages[1].Dilation.IsWritten, network.Stages[1].Dilation.Span.StartPosition.ToString()));
    }
}
