using ResNetGen.Compiler.Tests.Emit;
using TorchSharp;
using static TorchSharp.torch;

namespace ResNetGen.Compiler.Tests.Docs;

/// <summary>What the pages about generated classes show, compiled with a generated ResNet-50.</summary>
public class DocumentedCodeTests
{
    private static readonly string[] ResNet50 = Emitted.Sources(Compiled.Network("""
        name: ResNet50
        block: bottleneck
        blocks: 1
        width: [64, 128, 256, 512]
        classes: 10
        """));

    [Theory]
    [InlineData("typed-shapes.md")]
    [InlineData("inference.md")]
    public void The_code_of_a_page_compiles(string page) =>
        Assert.Empty(Emitted.Check([.. ResNet50, .. Right(page)]).Select(diagnostic => diagnostic.ToString()));

    /// <summary>Pages that show only statements: each block is compiled as the body of a method.</summary>
    [Theory]
    [InlineData("weights.md", 6)]
    public void The_statements_of_a_page_compile(string page, int blocks)
    {
        var methods = DocumentedCode.StatementsOf(page);

        Assert.Equal(blocks, methods.Count);
        Assert.Empty(Emitted.Check([.. ResNet50, .. methods]).Select(diagnostic => diagnostic.ToString()));
    }

    [Fact]
    public void Every_wrong_wiring_is_the_error_that_the_page_names()
    {
        var wrong = DocumentedCode.Of("typed-shapes.md").Where(block => block.Error is not null).ToList();

        Assert.Equal(4, wrong.Count);
        Assert.All(wrong, block =>
        {
            var found = Emitted.Check([.. ResNet50, .. Right("typed-shapes.md"), block.Code]);
            Assert.NotEmpty(found);
            Assert.All(found, diagnostic => Assert.Equal(block.Error, diagnostic.Id));
        });
    }

    [Fact]
    public void The_pyramid_has_levels_of_the_sizes_that_its_types_say()
    {
        var assembly = Emitted.Load([.. ResNet50, .. Right("typed-shapes.md")]);
        dynamic network = Emitted.Make(assembly.GetType("MyApp.ResNet50")!);
        dynamic neck = Activator.CreateInstance(assembly.GetType("MyApp.FeaturePyramid")!)!;
        using var images = rand(1, 3, 64, 64);

        var maps = network.forward_features(images);
        var levels = neck.call(maps);

        Assert.Equal([1, 256, 8, 8], (long[])levels.P3.Tensor.shape);
        Assert.Equal([1, 256, 4, 4], (long[])levels.P4.Tensor.shape);
        Assert.Equal([1, 256, 2, 2], (long[])levels.P5.Tensor.shape);
    }

    [Fact]
    public void The_pyramid_computes_what_the_paper_says()
    {
        var assembly = Emitted.Load([.. ResNet50, .. Right("typed-shapes.md")]);
        using dynamic network = Emitted.Make(assembly.GetType("MyApp.ResNet50")!);
        using dynamic neck = Activator.CreateInstance(assembly.GetType("MyApp.FeaturePyramid")!)!;
        using var images = rand(1, 3, 64, 64);
        using var scope = NewDisposeScope();
        using var none = no_grad();
        network.eval();
        var maps = network.forward_features(images);
        Dictionary<string, Tensor> weights = neck.state_dict();

        // arXiv:1612.03144, figure 3: a 1x1 convolution of each stage's map, and to it the coarser level at twice its size.
        var p5 = Lateral("lateral5", maps.Layer4.Tensor);
        var p4 = Lateral("lateral4", maps.Layer3.Tensor) + Twice(p5);
        var p3 = Lateral("lateral3", maps.Layer2.Tensor) + Twice(p4);
        var levels = neck.call(maps);

        Assert.True(p5.allclose((Tensor)levels.P5.Tensor, 1e-4, 1e-5));
        Assert.True(p4.allclose((Tensor)levels.P4.Tensor, 1e-4, 1e-5));
        Assert.True(p3.allclose((Tensor)levels.P3.Tensor, 1e-4, 1e-5));

        Tensor Lateral(string name, Tensor map) => nn.functional.conv2d(map, weights[$"{name}.conv.weight"], weights[$"{name}.conv.bias"]);

        // Every pixel becomes four.
        static Tensor Twice(Tensor map)
        {
            var (n, c, h, w) = (map.shape[0], map.shape[1], map.shape[2], map.shape[3]);
            return map.view(n, c, h, 1, w, 1).expand(n, c, h, 2, w, 2).reshape(n, c, 2 * h, 2 * w);
        }
    }

    [Fact]
    public void The_first_hook_runs_when_all_layers_exist()
    {
        using var network = Extended(DocumentedCode.Of("extending.md")[0].Code);

        Assert.Equal(
            ["fc.weight", "fc.bias"],
            network.named_parameters().Where(parameter => parameter.parameter.requires_grad).Select(parameter => parameter.name));
    }

    /// <summary>The page's head has a convolution, which is no part of a fused pass.</summary>
    [Theory]
    [InlineData(InferenceLayout.Contiguous)]
    [InlineData(InferenceLayout.ChannelsLast)]
    [InlineData(InferenceLayout.Fused)]
    public void The_second_hook_replaces_the_head_in_the_network_and_in_its_inference_form(InferenceLayout layout)
    {
        using dynamic network = Extended(DocumentedCode.Of("extending.md")[1].Code);
        using var images = rand(1, 3, 64, 96);
        network.eval();

        using Tensor scores = network.call(images);
        using dynamic inference = network.ToInference(new InferenceOptions { Layout = layout });
        using Tensor same = inference.call(images);

        Assert.Equal([1, 10, 2, 3], scores.shape);
        Assert.True(scores.allclose(same, 1e-3, 1e-4));
        Dictionary<string, Tensor> state = network.state_dict();
        Assert.Contains("head.score.weight", state.Keys);
        Assert.DoesNotContain("fc.weight", state.Keys);
    }

    private static nn.Module<Tensor, Tensor> Extended(string part) => Emitted.Make(Emitted.Load([.. ResNet50, part]).GetType("MyApp.ResNet50")!);

    private static IEnumerable<string> Right(string page) => DocumentedCode.Of(page).Where(block => block.Error is null).Select(block => block.Code);
}
