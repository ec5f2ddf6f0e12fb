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

    /// <summary>Runs remember it: a newer generator with a better inference form must not make strangers of them.</summary>
    [Fact]
    public void The_inference_form_has_no_part_in_it()
    {
        var code = CSharpEmitter.Emit(Assert.Single(SpecCompiler.Compile(Spec).Networks).Graph!, Emitted.Options);
        var blank = code.Replace(HashLine(code), $"CodeHash = {CodeHash.Placeholder};", StringComparison.Ordinal);
        var other = Emitted.WithoutInferenceClasses(blank);
        Assert.DoesNotContain("class Inference", other, StringComparison.Ordinal);

        Assert.Equal(HashLine(code), HashLine(CodeHash.Fill(other)));
    }

    [Fact]
    public void The_check_of_TorchSharps_library_has_no_part_in_it()
    {
        const string Check = "ResNetGen::TorchLibrary.Require(nameof(Tiny))";
        var code = CSharpEmitter.Emit(Assert.Single(SpecCompiler.Compile(Spec).Networks).Graph!, Emitted.Options);
        var blank = code.Replace(HashLine(code), $"CodeHash = {CodeHash.Placeholder};", StringComparison.Ordinal);
        Assert.Contains($": base({Check})", blank, StringComparison.Ordinal);

        Assert.Equal(HashLine(code), HashLine(CodeHash.Fill(blank.Replace(Check, "nameof(Tiny)", StringComparison.Ordinal))));
    }

    private static string HashLine(string code) => System.Text.RegularExpressions.Regex.Match(code, "CodeHash = \".*\";").Value;

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
