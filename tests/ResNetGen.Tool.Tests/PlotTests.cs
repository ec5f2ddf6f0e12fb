using System.Xml.Linq;
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
    public void A_file_in_error_is_reported_and_nothing_is_plotted()
    {
        var result = ToolRun.In(SampleSpecs.Folder, "plot", "tiny.resnet.yaml", "errors.resnet.yaml");

        Assert.Equal(ExitCode.SpecError, result.ExitCode);
        Assert.Empty(result.Out);
        Assert.Contains("'imagenett' is no stem", result.Error);
    }
}
