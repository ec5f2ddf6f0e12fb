using ResNetGen.Compiler.Emit;

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

    private static string Hash(string text)
    {
        var network = Assert.Single(SpecCompiler.Compile(text).Networks);
        return CodeHash.Of(CSharpEmitter.Emit(network.Graph!, Emitted.Options with { Namespace = network.Graph!.Namespace ?? "MyApp" }));
    }
}
