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

    [Theory]
    [InlineData("wide")]
    [InlineData("vertical")]
    [InlineData("compact")]
    public void Every_network_of_the_zoo_is_drawn_well_formed_and_inside_its_frame(string layout)
    {
        foreach (var (name, drawing) in ZooDrawings.In(layout))
        {
            var (width, height) = (Number(drawing, "width"), Number(drawing, "height"));
            Assert.All(drawing.Elements(Svg + "text"), text => Assert.True(IsInside(text, width, height), $"{name}: '{text.Value}' leaves the picture."));
        }
    }

    [Theory]
    [InlineData("vertical")]
    [InlineData("compact")]
    public void A_drawing_for_a_papers_column_is_85_millimetres_wide_and_its_smallest_text_is_readable_there(string layout)
    {
        foreach (var (name, drawing) in ZooDrawings.In(layout))
        {
            Assert.True(Number(drawing, "width") / 96 * 25.4 <= 85.1, $"{name} is {Number(drawing, "width")} pixels wide.");
            Assert.All(drawing.Elements(Svg + "text"), text => Assert.True(Number(text, "font-size") * 72 / 96 >= 6.5, $"{name}: '{text.Value}' is too small."));
        }
    }

    [Fact]
    public void What_follows_a_split_in_a_compact_box_does_not_read_as_a_part_of_its_last_path()
    {
        var texts = Draw("inceptionresnetv2a", "--layout", "compact").Elements(Svg + "text").Select(text => text.Value).ToList();

        Assert.Contains("all → 1×1, 384", texts);
        Assert.DoesNotContain("→ 3×3, 64 →", texts);
    }

    [Fact]
    public void The_compact_form_is_lower_than_the_vertical_one() =>
        Assert.True(Number(Draw("resnet50", "--layout", "compact"), "height") < 0.75 * Number(Draw("resnet50", "--layout", "vertical"), "height"));

    [Theory]
    [InlineData("preactresnet18")]
    [InlineData("seresnet50")]
    [InlineData("ResNet20SquaredShortcut")]
    [InlineData("ResNet110ActivationBeforeAddition")]
    public void Norms_and_activations_are_drawn_where_they_are_what_is_special(string network) =>
        Assert.Contains(Texts(network), text => text.Contains("BN, ReLU"));

    [Fact]
    public void Norms_and_activations_of_an_ordinary_network_are_drawn_when_asked_for()
    {
        Assert.DoesNotContain(Texts("resnet18"), text => text.Contains("ReLU"));
        Assert.Equal(["7×7, 64, /2", "BN, ReLU", "max pool 3×3, /2"], Texts("resnet18", "--detail", "layers").SkipWhile(text => text != "7×7, 64, /2").Take(3));
        Assert.DoesNotContain(Texts("preactresnet18", "--detail", "convolutions"), text => text.Contains("ReLU"));
    }

    [Theory]
    [InlineData("norm: group(4)", "GN 4, ReLU")]
    [InlineData("activation: silu", "BN, SiLU")]
    [InlineData("norm: none", "ReLU")]
    public void A_norm_or_an_activation_that_is_not_the_usual_one_is_drawn(string setting, string box) =>
        Assert.Contains(box, Texts(ToolRun.With(new() { Input = $"name: Net\nblock: basic\nblocks: [1]\nwidth: [8]\nstem: [\"3x3, 8\"]\n{setting}\n" }, "draw", "-").Out));

    [Fact]
    public void Pre_activation_is_drawn_as_the_paper_has_it()
    {
        var texts = Texts("preactresnet18");

        // Norm and activation before each convolution, none after the addition, and one last pair before the pool.
        Assert.Equal(["BN, ReLU", "3×3, 64", "BN, ReLU", "3×3, 64", "2×"], texts.SkipWhile(text => !text.Contains("params, 462 M")).Skip(1).Take(5));
        Assert.Equal(["BN, ReLU", "global average pool", "1000-d fc", "1000 logits"], texts.TakeLast(4));
        var drawing = Draw("preactresnet18");

        // A projection leaves behind the first pair, an identity before it: each dotted line begins below the box that begins its column.
        var firstBox = drawing.Elements(Svg + "rect").Where(box => box.Attribute("height")!.Value == "18").Min(box => Number(box, "y"));
        var dotted = drawing.Elements(Svg + "path").Where(path => path.Attribute("stroke-dasharray") is not null).Select(path => path.Attribute("d")!.Value);
        Assert.Equal(3, dotted.Count(path => double.Parse(path.Split(' ')[1], CultureInfo.InvariantCulture) > firstBox + 18));
    }

    [Theory]
    [InlineData("relu(F + x)", "ReLU")]
    [InlineData("relu(F) + x", "BN, ReLU")]
    [InlineData("relu(F + x^2)", "x²")]
    public void Where_the_addition_goes_is_seen(string merge, string special)
    {
        var spec = $"name: Merged\nblock: basic\nblocks: [2]\nwidth: [8]\nmerge: {merge}\n";
        var texts = Texts(ToolRun.With(new() { Input = spec }, "draw", "-", "--detail", "layers").Out);

        // Two blocks, which differ. Where the sum is activated, the box behind it says so; else the second pair ends the main path.
        Assert.Equal(merge == "relu(F) + x" ? 0 : 2, texts.Count(text => text == "ReLU"));
        Assert.Equal(merge == "relu(F + x^2)" ? 2 : 0, texts.Count(text => text == "x²"));
        Assert.Contains(special, texts);
    }

    [Theory]
    [InlineData("resnet50", "input 3×224×224", "1000 logits")]
    [InlineData("plain20", "input 3×32×32", "10 logits")]
    public void A_drawing_begins_with_the_input_and_ends_with_the_output(string network, string input, string output)
    {
        foreach (var layout in (string[])["wide", "vertical", "compact"])
        {
            var texts = Texts(network, "--layout", layout, "--no-title").ToList();
            Assert.True(texts.IndexOf(input) is >= 0 and < 5);
            Assert.Equal(output, texts[^1]);
        }
    }

    [Fact]
    public void A_network_without_a_head_ends_with_its_features() =>
        Assert.Equal("features 8×56×56", Texts(ToolRun.With(new() { Input = "name: Body\nblock: basic\nblocks: [1]\nwidth: [8]\nclasses: none\n" }, "draw", "-").Out).Last());

    [Fact]
    public void Without_a_title_nothing_names_the_network()
    {
        foreach (var layout in (string[])["wide", "vertical", "compact"])
        {
            Assert.Contains("ResNet50", Texts("resnet50", "--layout", layout));
            Assert.DoesNotContain("ResNet50", Texts("resnet50", "--layout", layout, "--no-title"));
        }
    }

    [Fact]
    public void Of_several_networks_one_must_be_named()
    {
        var result = ToolRun.In(SampleSpecs.Folder, "draw", "tiny.resnet.yaml");

        Assert.Equal(ExitCode.Usage, result.ExitCode);
        Assert.Contains("name one of them: TinyBasic, TinyBottleneck", result.Error);
    }

    private static XElement Draw(params string[] args) => XDocument.Parse(ToolRun.In(SampleSpecs.Folder, ["draw", .. args]).Out).Root!;

    private static IEnumerable<string> Texts(string network, string option, params string[] more) => TextsOf(Draw([network, option, .. more]));

    private static IEnumerable<string> Texts(string networkOrSvg) => TextsOf(networkOrSvg.StartsWith('<') ? XDocument.Parse(networkOrSvg).Root! : Draw(networkOrSvg));

    private static IEnumerable<string> TextsOf(XElement drawing) => drawing.Elements(Svg + "text").Select(text => text.Value);

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
