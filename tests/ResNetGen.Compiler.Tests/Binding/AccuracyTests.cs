using ResNetGen.Compiler.Binding;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Syntax;

namespace ResNetGen.Compiler.Tests.Binding;

public class AccuracyTests
{
    private const string Example = "'accuracy: { top1: 76.13, source: torchvision IMAGENET1K_V1 }'";

    [Fact]
    public void An_accuracy_has_its_percentage_and_its_source()
    {
        var (networks, errors) = Bind(Single("accuracy: { top1: 76.13, source: \"torchvision, IMAGENET1K_V1\" }"));

        Assert.Empty(errors);
        Assert.Equal(new Accuracy(76.13m, "torchvision, IMAGENET1K_V1"), Assert.Single(networks).Spec!.Accuracy);
    }

    [Fact]
    public void An_accuracy_is_not_inherited()
    {
        var (networks, errors) = Bind("""
            block: basic
            blocks: [1]
            width: [8]
            networks:
              Trained: { accuracy: { top1: 91.25, source: "arXiv:1512.03385, Table 6" } }
              Deeper: { extends: Trained, blocks: [2] }
            """);

        Assert.Empty(errors);
        Assert.NotNull(networks[0].Spec!.Accuracy);
        Assert.Null(networks[1].Spec!.Accuracy);
    }

    [Theory]
    [InlineData("accuracy: { top1: 0.7613, source: a paper }", "'0.7613' is out of range. 'top1' takes a percentage from 1 to 100, such as 76.13.")]
    [InlineData("accuracy: { top1: 123, source: a paper }", "'123' is out of range. 'top1' takes a percentage from 1 to 100, such as 76.13.")]
    [InlineData("accuracy: { top1: 76.13 }", $"'source' is missing in 'accuracy'. Write {Example}.")]
    [InlineData("accuracy: { source: a paper }", $"'top1' is missing in 'accuracy'. Write {Example}.")]
    [InlineData("accuracy: { top1: 76.13, source: \"\" }", $"'source' has no text. Write where the figure is published: {Example}.")]
    [InlineData("accuracy: 76.13", $"'accuracy' takes keys below it: {Example}.")]
    [InlineData("accuracy: { top5: 93, top1: 76.13, source: a paper }", "Unknown key 'top5' inside 'accuracy'. Did you mean 'top1'?")]
    public void A_wrong_accuracy_is_one_error(string line, string message) => Assert.Equal([message], Bind(Single(line)).Errors);

    [Fact]
    public void An_accuracy_for_all_networks_is_misplaced() => Assert.Equal(
        ["'accuracy' is not allowed at the top level. It belongs under a network, below 'networks:'."],
        Bind("accuracy: { top1: 76.13, source: a paper }\nnetworks:\n  Net: { block: basic, blocks: [1], width: [8] }\n").Errors);

    private static string Single(string line) => $"name: Net\nblock: basic\nblocks: [1]\nwidth: [8]\n{line}\n";

    private static (IReadOnlyList<BoundNetwork> Networks, IReadOnlyList<string> Errors) Bind(string text)
    {
        var diagnostics = new DiagnosticBag();
        var networks = Binder.Bind(SpecParser.Parse(text, diagnostics)!, diagnostics).Networks;
        return (networks, [.. diagnostics.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).Select(diagnostic => diagnostic.Message)]);
    }
}
