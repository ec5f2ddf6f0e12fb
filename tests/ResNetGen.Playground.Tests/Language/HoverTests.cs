using ResNetGen.Playground.Documents;
using ResNetGen.Playground.Language;

namespace ResNetGen.Playground.Tests.Language;

public sealed class HoverTests
{
    private const string Text = "classes: 10\nnetworks:\n  ResNet50: { block: bottleneck, blocks: [3, 4, 6, 3], width: [64, 128, 256, 512] }\n";

    private static readonly SpecDocument Document = SpecDocument.Compile(Text);

    [Fact]
    public void A_key_says_what_it_means_and_its_default()
    {
        Assert.Contains("Length of the output vector", Lines("classes")[0], StringComparison.Ordinal);
        Assert.Equal("Default: 1000", Lines("classes")[1]);
    }

    [Fact]
    public void A_network_says_its_counts() => Assert.StartsWith("ResNet50: 23,528,522 parameters", Lines("ResNet50")[0], StringComparison.Ordinal);

    [Fact]
    public void An_item_of_a_list_says_what_its_stage_is() =>
        Assert.Equal("ResNet50, conv4_x: 1024x14x14, 6 blocks, 7.10 M parameters, 1.46 G multiply-adds, receptive field 267 pixels", Lines("6, 3]")[0]);

    [Fact]
    public void The_place_of_the_word_is_marked()
    {
        var hover = Hover.At(Document, Text.IndexOf("classes", StringComparison.Ordinal) + 2)!;

        Assert.Equal("classes", Text[hover.Start..hover.End]);
    }

    [Fact]
    public void A_row_says_what_its_stage_is()
    {
        var document = SpecDocument.Compile("name: A\nstages:\n  conv2_x: \"[3x3, 16; 3x3, 16] x 2\"\n");

        Assert.StartsWith("A, conv2_x: 16x56x56, 2 blocks", Hover.At(document, document.Text.IndexOf("conv2_x", StringComparison.Ordinal))!.Lines[0], StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Lines(string word) => Hover.At(Document, Text.IndexOf(word, StringComparison.Ordinal))!.Lines;
}
