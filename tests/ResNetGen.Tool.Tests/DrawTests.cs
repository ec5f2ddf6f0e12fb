using System.Globalization;
using System.Xml.Linq;
using ResNetGen.Tool.Specs;
using ResNetGen.Tool.Tests.Support;

namespace ResNetGen.Tool.Tests;

public class DrawTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Theory]
    [InlineData("svg", "light", "svg")]
    [InlineData("svg", "dark", "svg")]
    [InlineData("mermaid", "light", "mmd")]
    [InlineData("mermaid", "dark", "mmd")]
    public void A_drawing_is_what_was_looked_at(string format, string theme, string extension) =>
        Snapshot.Verify(
            ToolRun.In(SampleSpecs.Folder, "draw", "tiny.resnet.yaml", "TinyBottleneck", "--format", format, "--theme", theme).Out,
            $"draw.{theme}", extension);

    [Fact]
    public void Shortcuts_are_dotted_where_the_dimensions_change()
    {
        var drawing = XDocument.Parse(ToolRun.In(SampleSpecs.Folder, "draw", "resnet34", "--unfold").Out);

        // Sixteen additions; conv3_x, conv4_x and conv5_x begin with a change.
        Assert.Equal(16, drawing.Descendants(Svg + "circle").Count());
        Assert.Equal(3, drawing.Descendants(Svg + "path").Count(path => path.Attribute("stroke-dasharray") is not null));
    }

    [Fact]
    public void Equal_blocks_are_drawn_once_with_their_number()
    {
        var texts = XDocument.Parse(ToolRun.In(SampleSpecs.Folder, "draw", "resnet1202").Out).Descendants(Svg + "text").Select(text => text.Value).ToList();

        Assert.Equal(["200×", "199×", "199×"], texts.Where(text => text.EndsWith('×')));
    }

    [Fact]
    public void A_plain_net_has_no_additions()
    {
        var drawing = XDocument.Parse(ToolRun.In(SampleSpecs.Folder, "draw", "plain34", "--unfold").Out);

        Assert.Empty(drawing.Descendants(Svg + "circle"));
    }

    [Fact]
    public void Every_network_of_the_zoo_is_drawn_well_formed_and_inside_its_frame()
    {
        foreach (var name in Zoo.Files.SelectMany(file => LoadedSpec.Of(file).Names))
        {
            var drawing = XDocument.Parse(ToolRun.In(SampleSpecs.Folder, "draw", name).Out).Root!;
            var (width, height) = (Number(drawing, "width"), Number(drawing, "height"));
            Assert.All(drawing.Elements(Svg + "text"), text => Assert.True(IsInside(text, width, height), $"{name}: '{text.Value}' leaves the picture."));
        }
    }

    [Fact]
    public void A_file_gets_the_format_of_its_name()
    {
        using var folder = new TemporaryFolder();

        Assert.Equal(ExitCode.Success, ToolRun.In(folder.Path, "draw", "resnet18", "-o", "a.mmd").ExitCode);
        Assert.Equal(ExitCode.Success, ToolRun.In(folder.Path, "draw", "resnet18", "-o", "deep/er/a.svg").ExitCode);

        Assert.StartsWith("%%{init", folder.Read("a.mmd"));
        Assert.StartsWith("<svg", folder.Read("deep/er/a.svg"));
    }

    [Fact]
    public void Of_several_networks_one_must_be_named()
    {
        var result = ToolRun.In(SampleSpecs.Folder, "draw", "tiny.resnet.yaml");

        Assert.Equal(ExitCode.Usage, result.ExitCode);
        Assert.Contains("name one of them: TinyBasic, TinyBottleneck", result.Error);
    }

    /// <summary>Letters of DejaVu Sans, the widest of the fonts named, take up to 0.65 of their size on the average.</summary>
    private static bool IsInside(XElement text, double width, double height)
    {
        var (x, y, length) = (Number(text, "x"), Number(text, "y"), text.Value.Length * Number(text, "font-size") * 0.65);
        if (text.Attribute("transform") is not null)
            return x > 0 && x < width && y - (length / 2) > 0 && y + (length / 2) < height;
        var left = (string?)text.Attribute("text-anchor") switch { "middle" => x - (length / 2), "end" => x - length, _ => x };
        return left > 0 && left + length < width && y > 0 && y < height;
    }

    private static double Number(XElement element, string attribute) => double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);
}
