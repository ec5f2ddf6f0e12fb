using ResNetGen.Playground.Documents;
using ResNetGen.Playground.Zoo;

namespace ResNetGen.Playground.Tests.Documents;

public sealed class GraphCacheTests
{
    /// <summary>The text of the paper's table, whose networks share what stands above them.</summary>
    private static readonly string Text = ZooLibrary.Find("resnet")!.Text;

    private readonly GraphCache graphs = new();

    [Fact]
    public void A_network_that_a_key_stroke_leaves_alone_is_not_made_anew()
    {
        var before = SpecDocument.Compile(Text, graphs);
        graphs.StartText();
        var after = SpecDocument.Compile("# a line above\n" + Text.Replace("blocks: [3, 4, 23, 3]", "blocks: [3, 4, 24, 3]", StringComparison.Ordinal), graphs);

        Assert.Same(before.Find("ResNet50")!.Graph, after.Find("ResNet50")!.Graph);
        Assert.Equal(104, after.Find("ResNet101")!.Graph!.Depth);
    }

    /// <summary>Whatever is edited, the result is that of a compiler that remembers nothing.</summary>
    [Theory]
    [InlineData("classes: 1000", "classes: 10")]
    [InlineData("input: 3x224x224", "input: 3x320x320")]
    [InlineData("title: Deep", "title: Very deep")]
    [InlineData("source: arXiv:1512.03385", "namespace: Acme")]
    [InlineData("7x7, 64, stride 2", "7x7, 32, stride 2")]
    [InlineData("width: [64, 128, 256, 512]", "width: [63, 127, 255, 511]")]
    [InlineData("shortcut: projection ", "shortcut: zero_pad ")]
    [InlineData("block: bottleneck", "block: \"[1x1, w; 3x3, w; 1x1, 4w]\"")]
    [InlineData("networks:", "attention: se(16)\nnetworks:")]
    [InlineData("networks:", "stages: { a: {}, b: {}, c: {}, d: {} }\nnetworks:")]
    public void What_is_remembered_changes_nothing(string from, string to)
    {
        Assert.Contains(from, Text, StringComparison.Ordinal);
        var edited = Text.Replace(from, to, StringComparison.Ordinal);
        SpecDocument.Compile(Text, graphs);
        graphs.StartText();

        var remembered = SpecDocument.Compile(edited, graphs);

        var anew = SpecDocument.Compile(edited);
        Assert.Equal(anew.Networks.Select(network => network.Graph), remembered.Networks.Select(network => network.Graph));
        Assert.Equal(anew.Diagnostics, remembered.Diagnostics);
    }

    /// <summary>C# names the place of such a class in the text.</summary>
    [Fact]
    public void A_class_of_ones_own_that_has_moved_is_found_where_it_is_now()
    {
        const string custom = "name: A\nblock: { class: Acme.Block }\nblocks: [1]\nwidth: [8]\n";
        SpecDocument.Compile(custom, graphs);
        graphs.StartText();

        var moved = SpecDocument.Compile("# a line above\n" + custom, graphs);

        Assert.Equal(SpecDocument.Compile("# a line above\n" + custom).Networks[0].Graph, moved.Networks[0].Graph);
        Assert.NotEqual(SpecDocument.Compile(custom).Networks[0].Graph, moved.Networks[0].Graph);
    }
}
