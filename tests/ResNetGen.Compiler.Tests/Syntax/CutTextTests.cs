using ResNetGen.Compiler.Tests.Binding;

namespace ResNetGen.Compiler.Tests.Syntax;

public class CutTextTests
{
    [Theory]
    [InlineData("networks:\n  A: { block: basic, blocks: [1, 2 }\n  B: {}\n  C:\n    blocks: 3\n", "A B C")]
    [InlineData("networks:\n  A: { block: basic\n  B: {}\n", "A B")]
    [InlineData("networks:\n  A:\n    title: a: b\n    C: 1\n  B: {}\n", "A B")]
    [InlineData("networks:\n  A: {}\n  B\n  C: {}\nwidth: 3\nD:\n  E: {}\n", "A C")]
    [InlineData("networks:\n    A: {}\n  B: {}\n    C: {}\n", "A")]
    [InlineData("name: N\nblock: [\n", "N")]
    [InlineData("block: @x\nname: N\n", "")]
    public void The_networks_of_a_text_that_is_no_YAML_still_exist(string text, string names)
    {
        var (file, diagnostics) = Bound.Text(text);

        Assert.Single(diagnostics);
        Assert.Equal(names, string.Join(" ", file!.Networks.Select(network => network.Name)));
        Assert.All(file.Networks, network => Assert.Null(network.Spec));
    }

    [Fact]
    public void A_network_of_a_broken_text_keeps_its_constructor()
    {
        var (file, _) = Bound.Text("classes: 10\nnetworks:\n  A: { classes: none, block: basic }\n  B: { blocks: [1, 2 }\n");

        Assert.Equal([(false, 1000), (true, 10)], file!.Networks.Select(network => (network.HasHead, network.Classes)));
    }
}
