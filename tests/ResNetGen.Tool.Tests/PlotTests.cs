using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ResNetGen.Compiler.Graph.Building;
using ResNetGen.Reports.Pictures;
using ResNetGen.Reports.Plot;
using ResNetGen.Tool.Specs;
using ResNetGen.Tool.Tests.Support;

namespace ResNetGen.Tool.Tests;

public class PlotTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public void A_plot_is_what_was_looked_at(string theme) =>
        Snapshot.Verify(ToolRun.In(SampleSpecs.Folder, "plot", "tiny.resnet.yaml", "warning.resnet.yaml", "--theme", theme).Out, $"plot.{theme}", "svg");

    [Fact]
    public void Every_network_of_the_zoo_has_a_point_that_tells_its_name()
    {
        var plot = XDocument.Parse(ToolRun.In(SampleSpecs.Folder, "plot").Out);
        var names = ToolRun.In(SampleSpecs.Folder, "list", "--json").Out.Split('\n').Where(line => line.Contains("\"name\"")).Select(line => line.Split('"')[3]);

        var points = plot.Descendants(Svg + "path").Elements(Svg + "title").Select(title => title.Value.Split(':')[0]);

        Assert.Equal(names.Order(StringComparer.Ordinal), points.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Networks_for_thumbnails_and_for_photographs_have_charts_of_their_own()
    {
        var texts = Plot().Elements(Svg + "text").Select(text => text.Value).ToList();

        Assert.Equal(["inputs 3×140×140 to 3×320×320", "input 3×32×32"], texts.Where(text => text.StartsWith("input")));
    }

    [Theory]
    [InlineData("32", "64", 2)]
    [InlineData("32", "48", 1)]
    [InlineData("160", "319", 1)]
    public void Charts_part_where_one_input_has_twice_the_side_of_the_next(string small, string large, int charts)
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.resnet.yaml", $$"""
            networks:
              Small: { input: 3x{{small}}x{{small}}, block: basic, blocks: [1], width: [8] }
              Large: { input: 3x{{large}}x{{large}}, block: basic, blocks: [1], width: [8] }
            """);

        Assert.Equal(charts, Plot(folder.In("a.resnet.yaml")).Elements(Svg + "text").Count(text => text.Value == "parameters"));
    }

    [Fact]
    public void A_line_joins_networks_from_the_smaller_to_the_larger()
    {
        var lines = Families(Plot());

        Assert.True(lines.Count > 20);
        Assert.All(lines, line => Assert.All(line.Zip(line.Skip(1)), pair => Assert.True(pair.First.X <= pair.Second.X && pair.First.Y >= pair.Second.Y)));
    }

    [Theory]
    [InlineData("resnet", new[] { 5 })]
    [InlineData("regnet-y", new[] { 12 })]
    [InlineData("resnext", new[] { 2 })]
    [InlineData("group-norm", new[] { 2 })]
    [InlineData("wide-resnet-imagenet", new[] { 2, 2, 2 })]
    [InlineData("resnext-cardinality", new[] { 2, 2, 2, 2 })]
    [InlineData("activations", new int[0])]
    [InlineData("wide-resnet-blocks", new int[0])]
    public void Only_networks_that_differ_in_size_alone_are_joined(string file, int[] lengths) =>
        Assert.Equal(lengths, Families(Plot(RepositoryRoot.Combine("specs", $"{file}.resnet.yaml"))).Select(line => line.Count).Order());

    [Fact]
    public void Published_accuracy_is_plotted_against_multiply_adds()
    {
        var plot = Plot(RepositoryRoot.Combine("specs", "resnet.resnet.yaml"), RepositoryRoot.Combine("specs", "resnet-d.resnet.yaml"), "--y", "accuracy");

        // Of ResNet-D's seven networks one has a published figure.
        var titles = plot.Elements(Svg + "path").Elements(Svg + "title").Select(title => title.Value).ToList();
        Assert.Equal(6, titles.Count);
        Assert.Contains("ResNet50: 25,557,032 parameters, 4,089,184,256 multiply-adds, top-1 76.130 % (torchvision, IMAGENET1K_V1)", titles);
        var texts = plot.Elements(Svg + "text").Select(text => text.Value).ToList();
        Assert.Contains("Top-1 accuracy against multiply-adds", texts);
        Assert.Contains("top-1 accuracy, %", texts);
        Assert.Contains("input 3×224×224, 1000 classes", texts);
        Assert.Contains("parameters", Plot(RepositoryRoot.Combine("specs", "resnet.resnet.yaml"), "--y", "accuracy", "--x", "parameters").Elements(Svg + "text").Select(text => text.Value));
    }

    [Fact]
    public void Accuracies_of_tasks_with_other_classes_have_charts_of_their_own()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.resnet.yaml", """
            input: 3x32x32
            networks:
              Ten: { classes: 10, block: basic, blocks: [1], width: [8], accuracy: { top1: 90, source: here } }
              Hundred: { classes: 100, block: basic, blocks: [1], width: [8], accuracy: { top1: 60, source: here } }
            """);

        Assert.Equal(
            ["input 3×32×32, 10 classes", "input 3×32×32, 100 classes"],
            Plot(folder.In("a.resnet.yaml"), "--y", "accuracy").Elements(Svg + "text").Select(text => text.Value).Where(text => text.StartsWith("input")));
    }

    [Theory]
    [InlineData("plot tiny.resnet.yaml --y accuracy", "None of these networks has an accuracy.")]
    [InlineData("plot tiny.resnet.yaml --y macs --x macs", "Both axes would show multiply-adds.")]
    public void What_cannot_be_plotted_is_said(string command, string message)
    {
        var result = ToolRun.In(SampleSpecs.Folder, command.Split(' '));

        Assert.Equal(ExitCode.Usage, result.ExitCode);
        Assert.Contains(message, Assert.Single(result.Error.TrimEnd().Split('\n')));
    }

    /// <summary>Names show under a pointer in an SVG alone; a PNG or a PDF must not send anybody there.</summary>
    [Fact]
    public void Points_without_a_name_are_counted_and_only_an_SVG_speaks_of_a_pointer()
    {
        var points = LoadedSpec.Of(Zoo.File("zoo:resnet.resnet.yaml")!);
        var many = points.Networks.SelectMany(network => Enumerable.Repeat(PlotPoint.Of(network.Spec!, GraphBuilder.Build(network.Spec!, points.Diagnostics)!, "resnet"), 40)).ToList();

        string Text(bool hasPointer) => SvgPicture.Write(Reports.Plot.Plot.Of(many, PlotMeasure.Parameters, PlotMeasure.MultiplyAdds, Theme.Light, hasPointer: hasPointer));

        Assert.Matches("[0-9]+ of [0-9]+ networks show their names in the SVG, under the pointer", Text(hasPointer: true));
        Assert.Matches("[0-9]+ of [0-9]+ networks have no room for their names", Text(hasPointer: false));
        Assert.DoesNotContain("pointer<", Text(hasPointer: false));
    }

    [Fact]
    public void A_plot_without_a_title_has_the_rest() =>
        Assert.Equal(
            Plot("tiny.resnet.yaml").Elements(Svg + "text").Select(text => text.Value).Where(text => text != "Multiply-adds against parameters"),
            Plot("tiny.resnet.yaml", "--no-title").Elements(Svg + "text").Select(text => text.Value));

    [Fact]
    public void A_file_in_error_is_reported_and_nothing_is_plotted()
    {
        var result = ToolRun.In(SampleSpecs.Folder, "plot", "tiny.resnet.yaml", "errors.resnet.yaml");

        Assert.Equal(ExitCode.SpecError, result.ExitCode);
        Assert.Empty(result.Out);
        Assert.Contains("'imagenett' is not a stem", result.Error);
    }

    [Fact]
    public void Every_file_of_a_folder_that_is_in_error_is_reported_with_blank_lines_between()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.resnet.yaml", "name: [A\n");
        folder.Write("b.resnet.yaml", "name: B\nblock: basik\nblocks: [1]\nwidth: [8]\n");
        folder.Write("c.resnet.yaml", "name: C\nblock: basic\nblocks: [1]\nwidth: [8]\ninput: 3x0x3\n");

        var result = ToolRun.In(folder.Path, "plot", ".", "-o", "plot.svg");

        Assert.Equal(ExitCode.SpecError, result.ExitCode);
        Assert.Equal(["a", "b", "c"], result.Error.TrimEnd().Split("\n\n").Select(error => error.Split('.')[0]));
        Assert.False(File.Exists(folder.In("plot.svg")));
    }

    [Theory]
    [InlineData("resnet18")]
    [InlineData("resnet50", "resnet101")]
    [InlineData("resnet18", "resnet20")]
    [InlineData("resnet1202", "--y", "parameters")]
    [InlineData("resnet50", "resnet34", "--y", "accuracy")]
    public void Both_axes_have_three_numbers_or_more(params string[] args)
    {
        var texts = Plot(args).Elements(Svg + "text").Where(text => Regex.IsMatch(text.Value, @"^[\d.]+( [KMG])?$")).ToList();

        // Numbers under each other belong to the vertical axis of a chart, those beside each other to the horizontal one.
        var axes = texts.GroupBy(text => text.Attribute("text-anchor")?.Value == "end" ? "up" : text.Attribute("y")!.Value).ToList();
        Assert.True(axes.Count > 1);
        Assert.All(axes, axis => Assert.True(axis.Count() >= 3, $"An axis has {string.Join(", ", axis.Select(text => text.Value))} alone."));
        Assert.DoesNotContain(texts, text => Regex.IsMatch(text.Value, @"\.\d*0( |$)"));
    }

    [Fact]
    public void Labels_of_one_family_do_not_lie_on_the_line_of_another()
    {
        var plot = Plot(RepositoryRoot.Combine("specs", "regnet-x.resnet.yaml"), RepositoryRoot.Combine("specs", "regnet-y.resnet.yaml"), "--y", "accuracy");
        var upper = Families(plot).MinBy(line => line[^1].Y)!;

        var labels = plot.Elements(Svg + "text").Where(text => text.Value.StartsWith("RegNetX", StringComparison.Ordinal)).ToList();

        // RegNetY is better at every size: whatever names a RegNetX lies below its line.
        Assert.InRange(labels.Count, 9, 12);
        Assert.All(labels, label => Assert.True(Number(label, "y") > Height(upper, Number(label, "x")), $"{label.Value} lies above the line of RegNetY."));
    }

    private static double Number(XElement element, string attribute) => double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);

    /// <summary>Of a line at a place across; beyond its ends, of the nearest end.</summary>
    private static double Height(List<(double X, double Y)> line, double x)
    {
        var right = line.FindIndex(point => point.X >= x);
        if (right <= 0)
            return line[right == 0 ? 0 : ^1].Y;
        var (from, to) = (line[right - 1], line[right]);
        return from.Y + ((x - from.X) / (to.X - from.X) * (to.Y - from.Y));
    }

    private static XElement Plot(params string[] args) => XDocument.Parse(ToolRun.In(SampleSpecs.Folder, ["plot", .. args]).Out).Root!;

    /// <summary>The lines of width 1 are those through families; each as its points' places.</summary>
    private static List<List<(double X, double Y)>> Families(XElement plot) =>
        [.. plot.Elements(Svg + "path").Where(path => path.Attribute("stroke-width")?.Value == "1").Select(path => path.Attribute("d")!.Value[1..].Split(" L").Select(Place).ToList())];

    private static (double X, double Y) Place(string place)
    {
        var numbers = place.Split(' ');
        return (double.Parse(numbers[0], CultureInfo.InvariantCulture), double.Parse(numbers[1], CultureInfo.InvariantCulture));
    }
}
