using ResNetGen.Lab.Evaluation;
using ResNetGen.Lab.Evaluation.Answers;

namespace ResNetGen.Lab.Tests.Evaluation.Answers;

public sealed class CalibrationTests
{
    /// <summary>80 % confident, 3 of 4 right; 60 % confident, 1 of 2 right: 4/6 * 5 % + 2/6 * 10 %.</summary>
    [Fact]
    public void The_error_is_the_distance_of_accuracy_and_confidence_over_the_bins()
    {
        var scores = new ScoreTable(2, areProbabilities: true);
        foreach (var (confidence, isRight) in new[] { (0.8f, true), (0.8f, true), (0.8f, true), (0.8f, false), (0.6f, true), (0.6f, false) })
            scores.Add([confidence, 1 - confidence], isRight ? 0 : 1);

        var calibration = Calibration.Of(scores);

        Assert.Equal((4.0 / 6 * 0.05) + (2.0 / 6 * 0.1), calibration.Error, 6);
        Assert.Equal([(2, 0.6, 0.5), (4, 0.8, 0.75)], calibration.Bins.Where(bin => bin.Images > 0).Select(bin => (bin.Images, Math.Round(bin.Confidence, 6), bin.Accuracy)));
    }

    /// <summary>Labels drawn by the probabilities of the logits, and the logits tripled: a temperature of three undoes it.</summary>
    [Fact]
    public void The_temperature_of_a_network_that_is_three_times_too_sure_is_three()
    {
        var random = new Random(3);
        var scores = new ScoreTable(4, areProbabilities: false);
        for (var image = 0; image < 20_000; image++)
        {
            var logits = Enumerable.Range(0, 4).Select(_ => random.NextDouble() * 4).ToArray();
            var shares = logits.Select(Math.Exp).ToArray();
            var place = random.NextDouble() * shares.Sum();
            var label = 0;
            for (; label < 3 && place > shares[label]; label++)
                place -= shares[label];
            scores.Add([.. logits.Select(logit => (float)(3 * logit))], label);
        }

        var calibration = Calibration.Of(scores);

        Assert.InRange(calibration.Temperature!.Value, 2.85, 3.15);
        Assert.InRange(calibration.Before!.Value, 0.1, 0.4);
        Assert.InRange(calibration.After!.Value, 0, 0.03);
    }

    [Fact]
    public void A_single_image_has_no_temperature()
    {
        var scores = new ScoreTable(2, areProbabilities: false);
        scores.Add([1, 0], 0);

        Assert.Null(Calibration.Of(scores).Temperature);
    }

    [Fact]
    public void Probabilities_are_what_the_scores_say()
    {
        var logits = new ScoreTable(3, areProbabilities: false);
        logits.Add([1000, 999, -1000], 1);
        var shares = new ScoreTable(3, areProbabilities: true);
        shares.Add([0.2f, 0.5f, 0.3f], 2);

        Assert.Equal([Math.E / (Math.E + 1), 1 / (Math.E + 1), 0], logits.Probabilities(0).Select(share => Math.Round(share, 12)), (one, other) => Math.Abs(one - other) < 1e-9);
        Assert.Equal([0.2, 0.5, 0.3], shares.Probabilities(0).Select(share => Math.Round(share, 6)));
        Assert.Equal(Math.Log(1 + Math.E), logits.Loss(0), 9);
        Assert.Equal(-Math.Log(0.3), shares.Loss(0), 6);
    }

    [Fact]
    public void The_surest_mistakes_come_first()
    {
        var scores = new ScoreTable(2, areProbabilities: true);
        scores.Add([0.9f, 0.1f], 0);
        scores.Add([0.6f, 0.4f], 1);
        scores.Add([0.05f, 0.95f], 0);

        Assert.Equal([2, 1], scores.ConfidentMistakes());
    }

    [Fact]
    public void Precision_and_recall_are_of_columns_and_rows()
    {
        var confusion = new ConfusionMatrix(3);
        foreach (var (actual, predicted) in new[] { (0, 0), (0, 0), (0, 1), (1, 1) })
            confusion.Add(actual, predicted);

        var figures = ClassFigures.Of(confusion, ["a", "b", "c"]);

        Assert.Equal((1.0, 2.0 / 3), (figures[0].Precision, figures[0].Recall));
        Assert.Equal((0.5, 1.0), (figures[1].Precision, figures[1].Recall));
        Assert.Equal(2.0 / 3, figures[1].F1!.Value, 9);
        Assert.Equal(((double?)null, (double?)null, (double?)null), (figures[2].Precision, figures[2].Recall, figures[2].F1));
    }
}
