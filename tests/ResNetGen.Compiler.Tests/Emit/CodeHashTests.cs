using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Targets.CSharp;
using ResNetGen.Compiler.Targets.CSharp.Listing;
using ResNetGen.Compiler.Targets.CSharp.Network;

namespace ResNetGen.Compiler.Tests.Emit;

public sealed class CodeHashTests
{
    private const string Spec = """
        input: 3x32x32
        classes: 10
        stem: cifar
        block: basic
        width: [16, 32, 64]
        blocks: 3
        shortcut: zero_pad
        networks:
          Tiny: {}
        """;

    [Theory]
    [InlineData("shortcut: zero_pad", "shortcut: none")]
    [InlineData("shortcut: zero_pad", "shortcut: zero_pad\nactivation: tanh")]
    [InlineData("shortcut: zero_pad", "shortcut: zero_pad\ninit: xavier")]
    [InlineData("blocks: 3", "blocks: [3, 3, 4]")]
    [InlineData("classes: 10", "classes: 100")]
    public void Every_change_of_the_architecture_changes_it(string before, string after) =>
        Assert.NotEqual(Hash(Spec), Hash(Spec.Replace(before, after)));

    [Theory]
    [InlineData("input:", "# a comment\ninput:")]
    [InlineData("input:", "title: A title\nsource: arXiv:1512.03385\ninput:")]
    [InlineData("input:", "namespace: Elsewhere\ninput:")]
    public void What_says_nothing_of_the_architecture_does_not(string before, string after) =>
        Assert.Equal(Hash(Spec), Hash(Spec.Replace(before, after)));

    [Fact]
    public void It_is_the_same_for_an_internal_class()
    {
        var graph = Assert.Single(SpecCompiler.Compile(Spec).Networks).Graph!;

        Assert.Equal(Hash(graph, Emitted.Options), Hash(graph, Emitted.Options with { Visibility = Visibility.Internal, RootNamespace = "Other" }));
    }

    /// <summary>Runs remember it: a newer generator with a better inference form, or with more to say of a network, must not make strangers of them.</summary>
    [Fact]
    public void The_inference_form_and_the_description_have_no_part_in_it()
    {
        var architecture = new NetworkTemplate(Assert.Single(SpecCompiler.Compile(Spec).Networks).Graph!).Architecture;

        Assert.All(["Inference", "Folding", "source", "BatchNorm2d?", "Describe", "GeneratedNetwork", "TorchLibrary"], word => Assert.DoesNotContain(word, architecture, StringComparison.Ordinal));
        Assert.Contains("nn.Conv2d(3, 16, 3, padding: 1, bias: false)", architecture, StringComparison.Ordinal);
        Assert.Contains("var y = bn1.CallAndDispose(conv1.call(x)).relu_();", architecture, StringComparison.Ordinal);
    }

    [Fact]
    public void Comments_have_no_part_in_it()
    {
        string Filled(string architecture) => CodeHash.Fill($"{CodeHash.Constant} = {CodeHash.Placeholder};", architecture);

        Assert.Equal(Filled("a\nb"), Filled("// a comment\na\n\n    /// <summary>Another.</summary>\n    b"));
        Assert.NotEqual(Filled("a\nb"), Filled("a\nc"));
    }

    private static string Hash(string text)
    {
        var network = Assert.Single(SpecCompiler.Compile(text).Networks);
        return Hash(network.Graph!, Emitted.Options with { Namespace = network.Graph!.Namespace ?? "MyApp" });
    }

    private static string Hash(NetworkGraph graph, EmitOptions options)
    {
        var line = Assert.Single(CSharpEmitter.Emit(graph, options).Split('\n'), line => line.Contains(" CodeHash = "));
        var hash = line.Split('"')[1];
        Assert.Matches("^[0-9a-f]{64}$", hash);
        return hash;
    }
}
