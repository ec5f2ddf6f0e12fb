using ResNetGen.Lab.Tests.Finetuning;
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

    /// <summary>At a rate that changes nothing, the loss is that of what the training begins with.</summary>
    [Fact]
    public void A_rate_is_found_for_weights_of_another_training()
    {
        using var folder = new TemporaryFolder();
        var weights = FinetuningTests.FileOfWeights(folder, classes: 4);
        PngFolder.Write(PaintedImages.Make(training: 64, test: 4), folder.In("images"));
        string[] command = ["find-rate", "--network", "ResNet8", "--recipe", "finetune", "--data", folder.In("images"), "--batches", "4"];

        var fromNothing = CommandRun.Of(folder.Path, [.. command, "--out", "nothing.csv"]);
        var newHead = CommandRun.Of(folder.Path, [.. command, "--weights", weights, "--out", "new.csv"]);
        var keptHead = CommandRun.Of(folder.Path, [.. command, "--weights", weights, "--keep-head", "--freeze", "stem", "--out", "kept.csv"]);

        Assert.Equal(("", "", ""), (fromNothing.Errors, newHead.Errors, keptHead.Errors));
        Assert.Equal(3, new[] { "nothing.csv", "new.csv", "kept.csv" }.Select(file => File.ReadLines(folder.In(file)).ElementAt(1)).Distinct().Count());
        Assert.Contains("--freeze is for weights to begin with: add --weights", CommandRun.Of(folder.Path, [.. command, "--freeze", "stem"]).Errors);
    }

    [Theory]
    [InlineData("3 2 1 2", 0.01)]
    [InlineData("1 2 3 4", null)]
    [InlineData("4 3 2 1", null)]
    public void Where_the_loss_is_lowest_at_an_end_no_rate_is_suggested(string losses, double? expected) =>
        Assert.Equal(expected, RateFinder.Suggestion([.. losses.Split(' ').Select((loss, place) => new RatePoint(Math.Pow(10, place - 3), 0, double.Parse(loss, System.Globalization.CultureInfo.InvariantCulture)))]));
}
