using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Plan.Making;
using ResNetGen.Compiler.Targets.CSharp;
using ResNetGen.Compiler.Targets.CSharp.Blocks;
using ResNetGen.Compiler.Targets.CSharp.Listing;
using ResNetGen.Compiler.Targets.CSharp.Network;
using ResNetGen.Compiler.Targets.CSharp.Parts;
using ResNetGen.Compiler.Targets.CSharp.Text;

namespace ResNetGen.Compiler.Tests.Emit;

/// <summary>What emitted code reads like, one network of each kind.</summary>
public class SnapshotTests
{
    [Fact]
    public void Bottlenecks_with_projections() => Verify("ResNet50", """
        name: ResNet50
        title: Deep Residual Learning for Image Recognition, Table 1
        source: arXiv:1512.03385
        block: bottleneck
        blocks: [3, 4, 6, 3]
        width: [64, 128, 256, 512]
        """);

    [Fact]
    public void Basic_blocks_with_zero_padding() => VerifyBlocks("ZeroPaddingBlocks", """
        name: ResNet20
        input: 3x32x32
        classes: 10
        stem: cifar
        block: basic
        blocks: 3
        width: [16, 32, 64]
        shortcut: zero_pad
        """);

    [Fact]
    public void A_plain_net() => VerifyBlocks("PlainBlocks", """
        name: Plain18
        block: basic
        blocks: [2, 2, 2, 2]
        width: [64, 128, 256, 512]
        shortcut: none
        """);

    [Fact]
    public void Pre_activation_with_dropout_and_zero_init() => Verify("PreActivation", """
        name: PreActivation
        input: 3x32x32
        classes: 100
        stem: cifar
        order: pre
        block: bottleneck
        blocks: 18
        width: [16, 32, 64]
        dropout: 0.3
        zero_init_residual: true
        """);

    [Fact]
    public void Grouped_convolutions_with_attention_and_drop_path() => VerifyBlocks("AttentionBlocks", """
        name: SeResNeXt50
        block: bottleneck
        blocks: [3, 4, 6, 3]
        width: [64, 128, 256, 512]
        cardinality: 32
        base_width: 4
        attention: se(16)
        activation: silu
        drop_path: 0.1
        head: { pool: avg, dropout: 0.2 }
        """);

    [Fact]
    public void Pooled_projections() => VerifyBlocks("PooledProjectionBlocks", """
        name: ResNet50D
        stem: deep
        block: bottleneck
        blocks: [3, 4, 6, 3]
        width: [64, 128, 256, 512]
        shortcut: avgpool_projection
        """);

    [Fact]
    public void A_deep_stem()
    {
        var stem = new StemCode(Compiled.Network("name: Net\nstem: deep\nblock: basic\nblocks: [2]\nwidth: [64]\n"));

        Snapshot.Verify(
            Template.Sections(NetworkModule.Fields(stem.Modules), NetworkModule.Creations(stem.Modules), NetworkModule.Copies(stem.Modules), stem.Method("Features<C64, S4>", "")) + "\n",
            "DeepStem", "cs");
    }

    [Theory]
    [InlineData("split, sum", "SumBlocks")]
    [InlineData("split, nested", "NestedSplitBlocks")]
    [InlineData("split, nested, pre order, biases and dropout", "PreActivationSplitBlocks")]
    public void Blocks_that_split(string sample, string name) => VerifyBlocks(name, SplitSamples.All[sample]);

    [Theory]
    [InlineData("scale", "MultiScaleBlocks")]
    [InlineData("radix, groups, pool before", "SplitAttentionBlocks")]
    [InlineData("select", "SelectiveKernelBlocks")]
    public void Blocks_with_several_convolutions_in_the_place_of_one(string sample, string name) => VerifyBlocks(name, CompoundSamples.All[sample]);

    [Fact]
    public void A_dilated_backbone_without_head() => Verify("Backbone", """
        name: Backbone
        classes: none
        block: bottleneck
        blocks: [3, 4, 6, 3]
        width: [64, 128, 256, 512]
        norm: group(32)
        output_stride: 8
        """);

    [Fact]
    public void Two_kinds_of_blocks_and_another_merge() => VerifyBlocks("MixedBlocks", """
        name: Mixed
        input: 3x64x64
        stem: [ "3x3, 32" ]
        block: [ basic, "[1x1, 2w; 5x5, 2w, C; 1x1, w]" ]
        blocks: [2, 3]
        width: [32, 64]
        cardinality: [ 1, 4 ]
        merge: relu(F) + x
        activation: leaky_relu(0.1)
        """);

    [Fact]
    public void What_an_assembly_has_once()
    {
        var network = Specs.Bottleneck.Build();

        Snapshot.Verify(NetworksEmitter.Emit([new("ResNet20", "MyApp"), new("Backbone", "Elsewhere")], "MyApp", Visibility.Public), "Networks", "cs");
        Snapshot.Verify(DimensionsEmitter.Emit(new([64], [1, 4]), "MyApp", Visibility.Public), "Dimensions", "cs");
    }

    [Fact]
    public void A_network_in_error() =>
        Snapshot.Verify(CSharpEmitter.EmitStub(new("Broken", null, null, HasHead: true, Classes: 1000), Emitted.Options), "Broken", "cs");

    private static void Verify(string name, string yaml)
    {
        var code = CSharpEmitter.Emit(Compiled.Network(yaml), Emitted.Options with { SpecPath = $"specs/{name}.resnet.yaml" });
        Snapshot.Verify(code, name, "cs");
    }

    /// <summary>Stages and blocks alone: a line of the network's template that changes shall not change a snapshot for each kind of block.</summary>
    private static void VerifyBlocks(string name, string yaml) => VerifyBlocks(name, Compiled.Network(yaml));

    private static void VerifyBlocks(string name, NetworkGraph graph)
    {
        var plan = NetworkPlanner.Plan(graph);
        var code = plan.Classes.SelectMany(blockClass => new[] { new StageTemplate(blockClass, plan.DropPath).Write(), new BlockTemplate(blockClass).Write() });
        Snapshot.Verify(Template.Sections(code) + "\n", name, "cs");
    }
}
