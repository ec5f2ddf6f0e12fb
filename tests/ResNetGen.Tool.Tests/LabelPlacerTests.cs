using ResNetGen.Reports.Plot;

namespace ResNetGen.Tool.Tests;

public class LabelPlacerTests
{
    private static readonly Area Frame = new(0, 0, 400, 300);

    [Theory]
    [InlineData(0, 50, 100, 50, true)]
    [InlineData(0, 0, 100, 100, true)]
    [InlineData(0, 10, 100, 10, false)]
    [InlineData(0, 0, 30, 30, false)]
    [InlineData(90, 0, 90, 100, false)]
    [InlineData(50, 45, 52, 46, true)]
    [InlineData(0, 60, 100, 60, false)]
    public void A_segment_crosses_an_area_where_some_of_it_lies_inside(double x1, double y1, double x2, double y2, bool crosses) =>
        Assert.Equal(crosses, new LineSegment((x1, y1), (x2, y2)).Crosses(new Area(40, 40, 20, 20)));

    [Fact]
    public void Two_segments_cross_where_they_have_an_inner_point_in_common()
    {
        var diagonal = new LineSegment((0, 0), (10, 10));

        Assert.True(diagonal.Crosses(new LineSegment((0, 10), (10, 0))));
        Assert.False(diagonal.Crosses(new LineSegment((5, 0), (10, 4))));
        Assert.False(diagonal.Crosses(new LineSegment((10, 10), (20, 0))));
    }

    [Fact]
    public void A_label_keeps_off_a_line_that_goes_through_its_usual_place()
    {
        (double X, double Y)[] points = [(100, 100), (300, 100)];
        LineSegment[] lines = [new(points[0], points[1])];

        var beside = new LabelPlacer(Frame, points, lines).Place(0, 60, 13, onLines: false);
        var on = new LabelPlacer(Frame, points, lines).Place(0, 60, 13, onLines: true);

        Assert.Equal(31, beside!.Value.Area.Left);
        Assert.Equal(109, on!.Value.Area.Left);
    }

    [Fact]
    public void A_leader_passes_no_other_point()
    {
        // All near places are taken by points around; those farther away are reached past one of them.
        var points = new List<(double X, double Y)> { (200, 150) };
        for (var i = 0; i < 24; i++)
            points.Add((200 + (22 * Math.Cos(i * Math.PI / 12)), 150 + (22 * Math.Sin(i * Math.PI / 12))));

        Assert.Null(new LabelPlacer(Frame, points, []).Place(0, 10, 13, onLines: true));
        Assert.NotNull(new LabelPlacer(Frame, [points[0]], []).Place(0, 10, 13, onLines: true));
    }
}
