using ResNetGen.Compiler;
using ResNetGen.Compiler.Binding;
using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Graph.Building;
using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Graph.Paths;
using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Spec.Cells;
using ResNetGen.Compiler.Syntax;
using ResNetGen.Reports.Draw;
using ResNetGen.Reports.Family;
using ResNetGen.Reports.Pictures;
using ResNetGen.Reports.Summary;

namespace ResNetGen.Tool.Tests;

/// <summary>What reports make of a block that splits. The graph is made by hand: no setting makes it.</summary>
public class SplitReportTests
{
    /// <summary>One block of 16 channels on 8 x 8 pixels: four paths of 1x1, 2; 3x3, 2 and one of 7x7, 8, concatenated, then 1x1, 16.</summary>
    private const string Text = "name: Net\ninput: 3x8x8\nstem: cifar\nblock: basic\nblocks: [1]\nwidth: [16]\nclasses: none\n";

    private static readonly FeatureShape Map = new(16, 8, 8);

    private static readonly int MapBytes = 4 * 16 * 8 * 8;

    private static readonly (NetworkSpec Spec, NetworkGraph Graph) Network = Make(Join.Concatenation);

    [Fact]
    public void A_compact_drawing_has_a_line_for_each_kind_of_path()
    {
        var picture = SvgPicture.Write(Drawing.Of(Network.Graph, new(Theme.Light, Layout: DrawingLayout.Compact, Detail: DrawnDetail.Convolutions)));

        Assert.Contains("concat of", picture, StringComparison.Ordinal);
        Assert.Contains("4 of 1×1, 2 → 3×3, 2", picture, StringComparison.Ordinal);
        Assert.Contains(">7×7, 8<", picture, StringComparison.Ordinal);
    }

    /// <summary>Of four equal paths the first and the last are drawn.</summary>
    [Theory]
    [InlineData("concat", 0)]
    [InlineData("sum", 1)]
    public void Paths_are_drawn_beside_each_other_and_meet_in_a_bracket_or_a_plus(string join, int pluses)
    {
        var graph = SpecCompiler.Compile($"name: Net\nstem: cifar\ninput: 3x8x8\nstages:\n  a: \"[{join}(4 of 1x1, 2; 3x3, 4 | 7x7, 4); 1x1, 16] x 1\"\n").Networks[0].Graph!;

        var picture = Drawing.Of(graph, new(Theme.Light, Detail: DrawnDetail.Convolutions));

        var texts = picture.Shapes.OfType<TextShape>().ToList();
        var first = texts.Where(text => text.Text == "1×1, 2").ToList();
        var second = texts.Where(text => text.Text == "3×3, 4").ToList();
        Assert.Equal(2, first.Count);
        Assert.Equal(2, second.Count);
        Assert.Equal(first.Select(text => text.X), second.Select(text => text.X));
        Assert.Single(first.Append(texts.Single(text => text.Text == "7×7, 4")).Select(text => text.Y).Distinct());
        Assert.True(second[0].Y > first[0].Y);
        Assert.Single(texts, text => text.Text == "4 paths");
        Assert.Equal(1 - pluses, texts.Count(text => text.Text == "concatenate"));
        // The block's own addition, and the split's; the points in the place of two paths are smaller.
        Assert.Equal(1 + pluses, picture.Shapes.OfType<CircleShape>().Count(circle => circle.Radius > 2));
        Assert.Equal(3, picture.Shapes.OfType<CircleShape>().Count(circle => circle.Radius < 2));
    }

    [Fact]
    public void On_one_line_a_drawn_split_has_its_paths_in_parentheses()
    {
        var chart = MermaidDrawing.Write(Network.Graph, new(Theme.Light, Detail: DrawnDetail.Convolutions));

        Assert.Contains("[\"concat(4 of 1×1, 2 → 3×3, 2 | 7×7, 8)\"]", chart, StringComparison.Ordinal);
    }

    [Fact]
    public void A_block_that_splits_is_written_as_a_cell() =>
        Assert.Equal(
            "[concat(4 of 1x1, 2; 3x3, 2 | 7x7, 8); 1x1, 16]",
            Summary(SummaryDepth.Block).Rows.Single(row => row.Name == "layer1.0").Operation);

    [Fact]
    public void A_split_is_one_line_of_the_papers_cell() =>
        Assert.Equal(
            ["concat(4 of 1x1, 2; 3x3, 2 | 7x7, 8)", "1x1, 16"],
            FamilyTableBuilder.Build([Network]).Rows.SelectMany(row => row.Cells).OfType<BlockCell>().Single().Lines);

    [Fact]
    public void Every_layer_of_every_path_has_a_line()
    {
        var names = Summary(SummaryDepth.Layer).Rows.Select(row => row.Name).ToList();

        Assert.All(Enumerable.Range(0, 4), path => Assert.Contains($"layer1.0.split1.{path}.conv2", names));
        Assert.Contains("layer1.0.split1.4.conv1", names);
    }

    [Fact]
    public void The_widest_path_decides_the_receptive_field()
    {
        var rows = Summary(SummaryDepth.Layer).Rows.ToDictionary(row => row.Name);

        Assert.Equal(3, rows["conv1"].ReceptiveField);
        Assert.Equal(5, rows["layer1.0.split1.0.conv2"].ReceptiveField);
        Assert.Equal(9, rows["layer1.0.split1.4.conv1"].ReceptiveField);
        Assert.Equal(9, rows["layer1.0.conv2"].ReceptiveField);
    }

    [Fact]
    public void A_concatenation_holds_the_maps_of_all_paths_and_its_own() =>
        // The block's input, which the split reads too; what the paths give together; the concatenated map.
        Assert.Equal(3 * MapBytes, Summary(SummaryDepth.Stage).Memory!.PeakMaps);

    [Fact]
    public void A_sum_is_added_up_as_it_comes()
    {
        var (spec, graph) = Make(Join.Sum);

        // The block's input, the sum so far, and one more path's map.
        Assert.Equal(3 * MapBytes, Summary(spec, graph, SummaryDepth.Stage).Memory!.PeakMaps);
    }

    private static NetworkSummary Summary(SummaryDepth depth) => Summary(Network.Spec, Network.Graph, depth);

    private static NetworkSummary Summary(NetworkSpec spec, NetworkGraph graph, SummaryDepth depth) =>
        SummaryBuilder.Build(spec, new(graph, graph.Stem, graph.Stages.Select(stage => stage.Blocks).ToEquatableArray(), graph.Head), 1, depth);

    internal static (NetworkSpec Spec, NetworkGraph Graph) Make(Join join)
    {
        var diagnostics = new DiagnosticBag();
        var spec = Binder.Bind(SpecParser.Parse(Text, diagnostics)!, diagnostics).Networks[0].Spec!;
        var plain = GraphBuilder.Build(spec, diagnostics)!;
        var block = plain.Stages[0].Blocks[0];
        var path = join == Join.Sum
            ? new LayerPath([new Split("layer1.0.split1", Map, Map, [.. Enumerable.Range(0, 3).Select(i => Path($"layer1.0.split1.{i}", (3, 16)))], join, [])])
            : new LayerPath(
            [
                new Split(
                    "layer1.0.split1", Map, Map, [.. Enumerable.Range(0, 4).Select(i => Path($"layer1.0.split1.{i}", (1, 2), (3, 2))), Path("layer1.0.split1.4", (7, 8))], join, []),
                .. Path("layer1.0", (5, 0), (1, 16)).Skip(1),
            ]);
        return (spec, plain with { Stages = [plain.Stages[0] with { Cell = "[concat(4 of 1x1, 2; 3x3, 2 | 7x7, 8); 1x1, 16]", Blocks = [block with { MainPath = path, ShortcutAfter = 0 }] }] });
    }

    /// <summary>Convolutions of a kernel and a number of channels each, <c>conv1</c> and on.</summary>
    private static LayerPath Path(string name, params (int Kernel, int Channels)[] convolutions)
    {
        var shape = Map;
        var layers = new List<Layer>();
        foreach (var (kernel, channels) in convolutions)
        {
            var output = shape with { Channels = channels == 0 ? shape.Channels : channels };
            layers.Add(new ConvolutionLayer($"{name}.conv{layers.Count + 1}", shape, output, kernel, 1, kernel / 2, 1, 1, false, ConvolutionInit.Default));
            shape = output;
        }

        return LayerPath.Of(layers);
    }
}
