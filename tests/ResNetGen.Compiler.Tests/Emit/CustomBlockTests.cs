using System.Reflection;
using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Targets.CSharp;
using static TorchSharp.torch;

namespace ResNetGen.Compiler.Tests.Emit;

/// <summary>Generated code around blocks that are classes of the user's own, compiled with such classes.</summary>
public class CustomBlockTests
{
    private const string Spec = """
        name: Mixed
        input: 3x16x16
        stem: cifar
        classes: 5
        stages:
          conv2_x: { block: basic, width: 8, blocks: 1 }
          conv3_x:
            block: { class: Acme.Vision.GatedBlock, expansion: 2, parameters: 9*in*out + out, macs: 9*in*out*h*wd }
            width: 8
            blocks: 3
          conv4_x: { block: bottleneck, width: 8, blocks: 2 }
        """;

    private const string Block = """
        using TorchSharp;
        using TorchSharp.Modules;
        using static TorchSharp.torch;

        namespace Acme.Vision
        {
            internal sealed class GatedBlock : nn.Module<Tensor, Tensor>
            {
                private readonly Conv2d conv;
                private readonly Parameter gate;

                public GatedBlock(int inChannels, int outChannels, int stride) : base(nameof(GatedBlock))
                {
                    conv = nn.Conv2d(inChannels, outChannels, 3, stride, 1, bias: false);
                    gate = new Parameter(full(new long[] { outChannels, 1, 1 }, 2f));
                    nn.init.constant_(conv.weight, 0.01);
                    RegisterComponents();
                }

                public override Tensor forward(Tensor x)
                {
                    using var y = conv.call(x);
                    return y * gate;
                }
            }
        }
        """;

    private static readonly NetworkGraph Graph = Compiled.Network(Spec);

    private static readonly Lazy<Assembly> Release = new(() => Load(Block));

    [Fact]
    public void What_is_declared_is_what_the_live_network_has()
    {
        using var network = Make(Release.Value);

        Assert.Equal(Graph.Parameters, network.parameters().Sum(parameter => parameter.numel()));
        Assert.Equal(Graph.Parameters, network.GetType().GetField("ParameterCount")!.GetRawConstantValue());
        Assert.Equal(["layer2.0.gate", "layer2.0.conv.weight"], network.state_dict().Keys.Where(name => name.StartsWith("layer2.0", StringComparison.Ordinal)));
        Assert.Null(network.GetType().GetField("Depth"));
    }

    [Fact]
    public void Its_maps_have_the_shapes_of_the_spec_and_gradients_reach_it()
    {
        using var network = Make(Release.Value);
        using var images = rand(2, 3, 16, 16);
        using var scores = network.call(images);
        scores.sum().backward();

        Assert.Equal([2, 5], scores.shape);
        Assert.All(network.parameters(), parameter => Assert.NotNull(parameter.grad));
        using var maps = ((IFeatureExtractor)network).forward_features(images);
        Assert.Equal([16, 8, 8], maps.Tensors[1].shape[1..]);
    }

    [Fact]
    public void The_weights_that_its_constructor_makes_stay()
    {
        using var network = Make(Release.Value);

        Assert.Equal(0.01f, network.state_dict()["layer2.1.conv.weight"].max().item<float>());
    }

    [Fact]
    public void The_inference_form_has_blocks_of_its_own_with_the_same_weights()
    {
        using var none = no_grad();
        using var network = Make(Release.Value);
        network.state_dict()["layer2.1.gate"].fill_(0.5);
        network.eval();
        using var images = rand(2, 3, 16, 16);
        using var before = network.call(images);
        using var form = network.ToInference();
        using var after = form.call(images);
        network.state_dict()["layer2.1.gate"].fill_(0);
        using var later = form.call(images);

        Assert.True(after.allclose(before, 1e-4, 1e-6));
        Assert.True(later.allclose(after));
        Assert.Contains("not fused, because layer2.0 is a block of your own, Acme.Vision.GatedBlock", form.Format, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x.Call(conv)", "^Fused, Float32: ")]
    [InlineData("x.Call(nn.Softplus())", "^Contiguous, Float32: not fused, because layer2\\.0 is a block of your own, Acme\\.Vision\\.GatedBlock, in which no operation is known for the layer Softplus\\.$")]
    public void A_block_that_says_what_it_computes_is_fused_if_all_of_it_is_known(string operations, string format)
    {
        var block = Block
            .Replace("GatedBlock : nn.Module<Tensor, Tensor>", "GatedBlock : nn.Module<Tensor, Tensor>, ResNetGen.ITraceable", StringComparison.Ordinal)
            .Replace("using var y = conv.call(x);", "return conv.call(x);", StringComparison.Ordinal)
            .Replace("return y * gate;", "", StringComparison.Ordinal)
            .Replace("public override Tensor forward", $"public ResNetGen.SymbolicTensor Trace(ResNetGen.SymbolicTensor x) => {operations};\n\n        public override Tensor forward", StringComparison.Ordinal);
        using var none = no_grad();
        using var network = Make(Load(block));
        network.eval();
        using var images = rand(2, 3, 16, 16);
        using var expected = network.call(images);

        using var form = network.ToInference();
        using var scores = form.call(images);

        Assert.Matches(format, form.Format);
        Assert.True(scores.allclose(expected, 1e-3, 1e-5));
    }

    [Fact]
    public void An_export_is_refused_with_its_name()
    {
        using var network = Make(Release.Value);
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

        var refused = Assert.Throws<NotSupportedException>(() => network.SaveOnnx(path));
        Assert.Equal("Mixed cannot be written as ONNX: layer2.0 is a block of your own, Acme.Vision.GatedBlock, which does not say what it computes.", refused.Message);
        Assert.False(File.Exists(path));
    }

    /// <summary>Only a project that is built for debugging checks.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_wrong_shape_is_told_in_debug_builds(bool isDebug)
    {
        using var network = Make(Load(Block.Replace("3, stride, 1,", "1, 1, 0,", StringComparison.Ordinal), isDebug));
        using var images = rand(2, 3, 16, 16);

        if (!isDebug)
        {
            using var scores = network.call(images);
            return;
        }

        var wrong = Assert.Throws<InvalidOperationException>(() => network.call(images));
        Assert.Equal(
            "layer2.0, a block of your own, Acme.Vision.GatedBlock, gave 2 x 16 x 16 x 16 for 2 x 8 x 16 x 16. The spec says 2 x 16 x 8 x 8: 16 channels, stride 2.",
            wrong.Message);
    }

    [Theory]
    [InlineData("GatedBlock :", "OtherBlock :", "CS0234", "'GatedBlock' does not exist in the namespace 'Acme.Vision'")]
    [InlineData("int outChannels, int stride)", "int outChannels, int stride, int more)", "CS7036", "more")]
    [InlineData("public GatedBlock(int inChannels, int outChannels, int stride)", "public GatedBlock(int outChannels)", "CS1729", "does not contain a constructor that takes 3 arguments")]
    public void What_is_missing_is_the_CSharp_compilers_error_at_the_line_of_the_spec(string right, string wrong, string id, string message)
    {
        var block = Block.Replace(right, wrong, StringComparison.Ordinal);
        if (id == "CS0234")
            block = block.Replace("public GatedBlock(", "public OtherBlock(", StringComparison.Ordinal).Replace("nameof(GatedBlock)", "\"Other\"", StringComparison.Ordinal);
        if (id == "CS1729")
            block = block.Replace("nn.Conv2d(inChannels, outChannels, 3, stride, 1", "nn.Conv2d(outChannels, outChannels, 3, 1, 1", StringComparison.Ordinal);
        var found = Assert.Single(Emitted.Check([.. Emitted.Sources(Graph), block]));

        Assert.Equal(id, found.Id);
        Assert.Contains(message, found.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        var place = found.Location.GetMappedLineSpan();
        Assert.Equal(("specs/tiny.resnet.yaml", 7), (place.Path, place.StartLinePosition.Line));
    }

    [Fact]
    public void The_way_to_the_project_is_written_before_the_spec() => Assert.Contains(
        "#line 8 \"../../specs/tiny.resnet.yaml\"", CSharpEmitter.Emit(Graph, Emitted.Options with { PathToProject = "../../" }), StringComparison.Ordinal);

    [Fact]
    public void A_spec_whose_name_no_directive_can_hold_gets_none() =>
        Assert.DoesNotContain("#line", CSharpEmitter.Emit(Graph, Emitted.Options with { SpecPath = "a\"b.resnet.yaml" }), StringComparison.Ordinal);

    [Fact]
    public void Neither_its_line_nor_its_path_changes_the_hash()
    {
        var moved = CSharpEmitter.Emit(Compiled.Network("# a comment\n" + Spec), Emitted.Options with { PathToProject = "../" });

        Assert.Equal(Hash(CSharpEmitter.Emit(Graph, Emitted.Options)), Hash(moved));
        Assert.Contains("#line 9 ", moved, StringComparison.Ordinal);
    }

    [Fact]
    public void Code_does_not_grow_with_its_number()
    {
        var deep = CSharpEmitter.Emit(Compiled.Network(Spec.Replace("blocks: 3", "blocks: 300", StringComparison.Ordinal)), Emitted.Options);

        Assert.Equal(CSharpEmitter.Emit(Graph, Emitted.Options).Count(c => c == '\n'), deep.Count(c => c == '\n'));
    }

    /// <summary>Neither a count nor a convolution that the compiler knows of; a class in the network's own namespace, called like a class that is generated.</summary>
    [Fact]
    public void A_network_of_nothing_else_compiles_and_runs()
    {
        var graph = Compiled.Network("name: Bare\ninput: 3x8x8\nstem: none\nclasses: none\nstages: 2\nblocks: 2\nwidth: 4\nblock: [{ class: Stage }, { class: Bottleneck }]\n");
        const string Own = """
            using static TorchSharp.torch;

            namespace MyApp;

            internal class Stage : nn.Module<Tensor, Tensor>
            {
                private readonly (int Channels, int Stride) sizes;

                public Stage(int inChannels, int outChannels, int stride) : base("Stage") => sizes = (outChannels, stride);

                public override Tensor forward(Tensor x) => sizes.Stride == 1 && x.shape[1] == sizes.Channels ? x : zeros(x.shape[0], sizes.Channels, x.shape[2] / sizes.Stride, x.shape[3] / sizes.Stride);
            }

            internal sealed class Bottleneck : Stage
            {
                public Bottleneck(int inChannels, int outChannels, int stride) : base(inChannels, outChannels, stride) { }
            }
            """;
        using var network = (GeneratedNetwork)Emitted.Make(Emitted.Load([.. Emitted.Sources(graph), Own]).GetType("MyApp.Bare", throwOnError: true)!);
        using var images = rand(1, 3, 8, 8);
        using var map = network.call(images);
        using var form = network.ToInference();
        using var same = form.call(images);

        Assert.Equal([1, 4, 4, 4], map.shape);
        Assert.Equal([1, 4, 4, 4], same.shape);
        Assert.Null(network.Description.ParameterCount);
        Assert.Null(network.GetType().GetField("ParameterCount"));
        Assert.Null(network.GetType().GetField("MultiplyAdds"));
    }

    private static string Hash(string code) => code[code.IndexOf("CodeHash = \"", StringComparison.Ordinal)..][..80];

    private static GeneratedNetwork Make(Assembly assembly) => (GeneratedNetwork)Emitted.Make(assembly.GetType("MyApp.Mixed", throwOnError: true)!);

    private static Assembly Load(string block, bool isDebug = false) =>
        Emitted.Load([.. Emitted.Sources(Graph).Append(block).Select(source => isDebug ? $"#define DEBUG\n{source}" : source)]);
}
