using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using ResNetGen.Lab.Evaluation;
using ResNetGen.Lab.Tests.Predicting;
using ResNetGen.Lab.Tests.Support;

namespace ResNetGen.Lab.Tests.Evaluation;

/// <summary>What the inference form of a network costs in answers.</summary>
public sealed partial class InferenceComparisonTests(TrainedFolder trained) : IClassFixture<TrainedFolder>
{
    [Fact]
    public void Answers_are_the_same_where_both_have_one_class_first_and_scores_differ_by_what_lies_between_them()
    {
        var network = Answers([1, -8, 0], [2, 1, 3], [5, 4, 0]);
        var form = Answers([1.5f, -8, 0], [2, 1, 1], [5, 4.25f, 0]);

        var comparison = InferenceComparison.Of(network, form, "as asked");

        Assert.Equal(("as asked", 2, 2, 8), (comparison.Format, comparison.SameAnswers, comparison.LargestDifference, comparison.LargestScore));
        Assert.Equal((2, 3), (network.Correct, comparison.Result.Correct));
    }

    [Fact]
    public void Answers_for_other_images_are_not_compared() =>
        Assert.Throws<ArgumentException>(() => InferenceComparison.Of(Answers([1, 0]), Answers([1, 0], [0, 1]), ""));

    /// <summary>In float32 the two differ by rounding, in bfloat16 by its three digits: more than nothing, and less than a tenth of the scores.</summary>
    [Fact]
    public void The_command_tests_the_form_in_the_type_that_it_is_asked_for()
    {
        var (single, half) = (Tested("float32"), Tested("bfloat16"));

        Assert.Contains(", Float32:", single.Format, StringComparison.Ordinal);
        Assert.Contains(", BFloat16:", half.Format, StringComparison.Ordinal);
        Assert.InRange(single.Difference, 0, 1e-4 * single.Largest);
        Assert.InRange(half.Difference, 1e-4 * half.Largest, 0.1 * half.Largest);
        Assert.Equal(single.Largest, half.Largest);
    }

    [Theory]
    [InlineData("--crops 10")]
    [InlineData("--scales 24,32")]
    public void Averages_of_views_are_not_compared(string views)
    {
        var run = CommandRun.Of(trained.Path, ["eval", "--run", "run", "--data", trained.In("images"), "--inference", "float32", .. views.Split(' ')]);

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains("--inference compares the scores of one view: leave --crops and --scales out.", run.Errors);
        Assert.Empty(run.Output);
    }

    private (string Format, double Difference, double Largest) Tested(string type)
    {
        var run = CommandRun.Of(trained.Path, "eval", "--run", "run", "--data", trained.In("images"), "--inference", type, "--json", $"{type}.json");

        Assert.Equal(ExitCode.Success, run.ExitCode);
        using var json = JsonDocument.Parse(File.ReadAllText(trained.In($"{type}.json")));
        var form = json.RootElement.GetProperty("inference");
        var said = Said().Match(run.Output);
        Assert.Equal(form.GetProperty("format").GetString(), said.Groups["format"].Value);
        Assert.Equal(form.GetProperty("top1_correct").GetInt64(), Number(said.Groups["right"]));
        Assert.Equal(form.GetProperty("same_answers").GetInt64(), Number(said.Groups["same"]));
        Assert.Equal(json.RootElement.GetProperty("test_images").GetInt64(), Number(said.Groups["images"]));
        return (said.Groups["format"].Value, form.GetProperty("largest_difference").GetDouble(), form.GetProperty("largest_score").GetDouble());
    }

    private static long Number(Group group) => long.Parse(group.Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    /// <summary>Of images of class 0.</summary>
    private static EvaluationResult Answers(params float[][] scores)
    {
        var tally = new ScoreTally(scores[0].Length, 1);
        foreach (var image in scores)
            tally.Add(image, 0);
        return tally.Result();
    }

    [GeneratedRegex(@"the inference form: (?<format>.+)\ntop-1 accuracy .* (?<right>[\d,]+) of (?<images>[\d,]+) right\nsame class as the network for (?<same>[\d,]+) of [\d,]+ images, [\d.]+%\nscores differ by at most ")]
    private static partial Regex Said();
}
