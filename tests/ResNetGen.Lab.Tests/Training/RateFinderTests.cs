using ResNetGen.Lab.Tests.Support;
using ResNetGen.Lab.Training;

namespace ResNetGen.Lab.Tests.Training;

public sealed class RateFinderTests
{
    [Fact]
    public void Rates_grow_by_one_factor_until_the_loss_diverges()
    {
        var options = TinyRun.Options("", PaintedImages.Make(training: 64, test: 4), TinyRun.Recipe with { Batch = 16, Momentum = 0, WeightDecay = 0 });

        var points = RateFinder.Run(options, 1e-4, 1e6, 41, default);
        var again = RateFinder.Run(options, 1e-4, 1e6, 41, default);

        Assert.InRange(points.Count, 10, 40);
        Assert.Equal(1e-4, points[0].Rate);
        Assert.All(points.Zip(points.Skip(1)), pair => Assert.Equal(Math.Pow(1e10, 1 / 40.0), pair.Second.Rate / pair.First.Rate, 9));
        Assert.Equal(points[0].Loss, points[0].SmoothLoss, 6);
        Assert.Equal(points, again);
        var suggestion = RateFinder.Suggestion(points)!.Value;
        Assert.Contains(points, point => Math.Abs((point.Rate / 10) - suggestion) < 1e-12);
        Assert.InRange(suggestion, 1e-4, 10);
    }

    [Theory]
    [InlineData("3 2 1 2", 0.01)]
    [InlineData("1 2 3 4", null)]
    [InlineData("4 3 2 1", null)]
    public void Where_the_loss_is_lowest_at_an_end_no_rate_is_suggested(string losses, double? expected) =>
        Assert.Equal(expected, RateFinder.Suggestion([.. losses.Split(' ').Select((loss, place) => new RatePoint(Math.Pow(10, place - 3), 0, double.Parse(loss, System.Globalization.CultureInfo.InvariantCulture)))]));
}
