using System.Globalization;
using System.Xml.Linq;
using ResNetGen.Lab.Charts;

namespace ResNetGen.Lab.Tests.Charts;

public sealed class LineChartTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void A_chart_is_drawn_as_the_committed_picture_shows_it() => Snapshot.Verify(Curves().ToSvg(), "Curves", "svg");

    [Fact]
    public void Panels_share_a_logarithmic_neighbour_and_one_legend()
    {
        var chart = Curves() with { Width = 480 };

        Snapshot.Verify(ChartPanels.ToSvg([chart, chart with { Title = "Logarithmic", Logarithmic = true }]), "Panels", "svg");
    }

    [Fact]
    public void The_text_is_the_same_in_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        var expected = Curves().ToSvg();
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("de-DE") { NumberFormat = { NumberDecimalSeparator = ",", NegativeSign = "~" } };

            Assert.Equal(expected, Curves().ToSvg());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData(double.NaN, false, 2)]
    [InlineData(double.PositiveInfinity, false, 2)]
    [InlineData(0, true, 2)]
    [InlineData(-1, true, 2)]
    [InlineData(0, false, 1)]
    public void A_missing_point_breaks_the_line(double third, bool logarithmic, int parts)
    {
        var svg = Draw(Chart([1, 2, third, 3, 4]) with { Logarithmic = logarithmic });

        var lines = svg.Descendants(Svg + "polyline").ToList();

        Assert.Equal(parts, lines.Count);
        Assert.Equal(parts == 2 ? 4 : 5, lines.Sum(line => line.Attribute("points")!.Value.Split(' ').Length));
    }

    [Fact]
    public void A_point_between_missing_ones_is_drawn_as_a_dot()
    {
        var svg = Draw(Chart([double.NaN, 2, double.NaN]));

        Assert.Single(svg.Descendants(Svg + "circle"));
        Assert.Empty(svg.Descendants(Svg + "polyline"));
    }

    [Fact]
    public void Names_are_texts_and_never_elements()
    {
        var name = "<b>R&D</b> \"1\"";
        var chart = Chart([1, 2]) with { Title = name, XAxis = name, YAxis = "a\u0001b" };

        var svg = Draw(chart with { Series = [chart.Series[0] with { Name = name }] });

        Assert.Equal(3, svg.Descendants(Svg + "text").Count(text => text.Value == name));
        Assert.Contains(svg.Descendants(Svg + "text"), text => text.Value == "a\uFFFDb");
    }

    [Fact]
    public void A_band_is_a_polygon_behind_all_lines_and_the_axis_has_room_for_it()
    {
        var chart = Chart([1, 2]);
        var svg = Draw(chart with { Series = [chart.Series[0], chart.Series[0] with { Band = [new(1, 0, 9), new(2, 1, 30)] }] });

        var drawn = svg.Descendants().Where(element => element.Name == Svg + "polygon" || element.Name == Svg + "polyline").Select(element => element.Name.LocalName);
        Assert.Equal(["polygon", "polyline", "polyline"], drawn);
        Assert.Contains(svg.Descendants(Svg + "text"), text => text.Value == "30");
    }

    [Fact]
    public void Every_point_of_a_line_can_be_marked() =>
        Assert.Equal(3, Draw(Chart([1, 2, 3]) with { Markers = true }).Descendants(Svg + "circle").Count());

    [Fact]
    public void An_axis_begins_where_it_is_asked_to() =>
        Assert.Contains(Draw(Chart([1, 2, 3]) with { XStart = 0 }).Descendants(Svg + "text"), text => text.Value == "0");

    [Fact]
    public void A_subtitle_is_below_the_title_and_above_the_axes()
    {
        var svg = Draw(Chart([1, 2]) with { Subtitle = "what the lines are" });

        double Of(string name) => double.Parse(svg.Descendants(Svg + "text").First(text => text.Value == name).Attribute("y")!.Value, CultureInfo.InvariantCulture);
        Assert.True(Of("A title") < Of("what the lines are"));
        Assert.True(Of("what the lines are") < Of("2.0"));
    }

    [Fact]
    public void A_line_without_a_name_is_not_in_the_legend()
    {
        var chart = Chart([1, 2]);

        var svg = Draw(chart with { Series = [chart.Series[0], chart.Series[0] with { Name = null }] });

        Assert.Equal(2, svg.Descendants(Svg + "polyline").Count());
        Assert.Single(svg.Descendants(Svg + "text"), text => text.Value == "values");
    }

    [Theory]
    [InlineData(0.0, 1.0, "0.0 0.2 0.4 0.6 0.8 1.0")]
    [InlineData(-3.0, 11.0, "-5 0 5 10 15")]
    [InlineData(0.072, 0.0911, "0.070 0.075 0.080 0.085 0.090 0.095")]
    [InlineData(5.0, 5.0, "2 3 4 5 6 7 8")]
    [InlineData(0.0, 64000.0, "0 20,000 40,000 60,000 80,000")]
    public void Ticks_stand_at_round_numbers_around_all_values(double low, double high, string expected) =>
        Assert.Equal(expected, string.Join(' ', LinearScale.Around([low, high]).Ticks.Select(tick => tick.Text)));

    [Theory]
    [InlineData(0.3, 7.0, "0.2 0.5 1 2 5 10")]
    [InlineData(3e-7, 2.0, "10⁻⁶ 10⁻⁵ 10⁻⁴ 10⁻³ 10⁻² 10⁻¹ 10⁰")]
    [InlineData(1.0, 1.0, "1 2")]
    [InlineData(2e-5, 4e-5, "2·10⁻⁵ 5·10⁻⁵")]
    [InlineData(1e-19, 1.0, "10⁻¹⁸ 10⁻¹⁵ 10⁻¹² 10⁻⁹ 10⁻⁶ 10⁻³ 10⁰")]
    public void Logarithmic_ticks_stand_at_powers_of_ten_and_where_there_are_few_between_them(double low, double high, string expected) =>
        Assert.Equal(expected, string.Join(' ', LogarithmicScale.Around([low, high]).Ticks.Select(tick => tick.Text)));

    [Fact]
    public void Layers_and_epochs_get_no_ticks_between_them() =>
        Assert.Equal(["1", "2", "3"], LinearScale.Tight([1, 2, 3]).Ticks.Select(tick => tick.Text));

    [Theory]
    [InlineData(1.0, 1.0, false)]
    [InlineData(2.0, 1.0, false)]
    [InlineData(0.0, double.NaN, false)]
    [InlineData(0.0, 1.0, true)]
    public void A_range_without_a_length_is_refused(double low, double high, bool logarithmic) =>
        Assert.Throws<ArgumentException>(() => (Chart([1, 2]) with { YRange = (low, high), Logarithmic = logarithmic }).ToSvg());

    [Fact]
    public void A_given_range_is_the_axis()
    {
        var svg = Draw(Chart([1, 100]) with { YRange = (0, 20) });

        Assert.Contains(svg.Descendants(Svg + "text"), text => text.Value == "20");
        Assert.DoesNotContain(svg.Descendants(Svg + "text"), text => text.Value == "100");
    }

    [Fact]
    public void Without_any_point_there_are_axes_all_the_same() => Assert.Contains(Draw(Chart([])).Descendants(Svg + "text"), text => text.Value == "1.0");

    [Fact]
    public void A_legend_wider_than_the_picture_goes_on_in_another_row()
    {
        var chart = Chart([1, 2]);
        var series = Enumerable.Range(0, 9).Select(i => chart.Series[0] with { Name = $"network number {i}", Stroke = Palette.Stroke(i) }).ToList();

        var texts = Draw(chart with { Series = series }).Descendants(Svg + "text").Where(text => text.Value.StartsWith("network", StringComparison.Ordinal)).ToList();

        Assert.Equal(9, texts.Count);
        Assert.True(texts.Select(text => text.Attribute("y")!.Value).Distinct().Count() > 1);
        Assert.All(texts, text => Assert.InRange(double.Parse(text.Attribute("x")!.Value, CultureInfo.InvariantCulture), 0, chart.Width - 100));
    }

    private static XElement Draw(LineChart chart) => XElement.Parse(chart.ToSvg());

    private static LineChart Chart(double[] values) => new()
    {
        Title = "A title",
        XAxis = "epoch",
        YAxis = "error (%)",
        Series = [new("values", [.. values.Select((value, i) => new DataPoint(i + 1, value))], new("#000000"))],
    };

    /// <summary>Thin, bold and dashed lines, one of them broken.</summary>
    private static LineChart Curves() => new()
    {
        Title = "Training (thin) and test (bold)",
        XAxis = "iteration",
        YAxis = "error (%)",
        Series =
        [
            new("ResNet20", Falling(20), Palette.Stroke(0)),
            new(null, Falling(12), Palette.Stroke(0, Stroke.Thin)),
            new("Plain20 & broken", [.. Falling(30).Select((point, i) => i == 20 ? point with { Y = double.NaN } : point)], Palette.Stroke(1)),
            new("ResNet8, dashed", Falling(25), new("#009e73", Stroke.Bold, "7 3")),
        ],
    };

    private static IReadOnlyList<DataPoint> Falling(double end) => [.. Enumerable.Range(0, 65).Select(i => new DataPoint(i * 1_000, end + (60 * Math.Exp(-i / 12.0))))];
}
