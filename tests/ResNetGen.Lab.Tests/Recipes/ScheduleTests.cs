using ResNetGen.Lab.Recipes;

namespace ResNetGen.Lab.Tests.Recipes;

/// <summary>Learning rates against values worked out by hand from the papers' words.</summary>
public sealed class ScheduleTests
{
    [Theory]
    [InlineData(0, 0.1)]
    [InlineData(31_999, 0.1)]
    [InlineData(32_000, 0.01)]
    [InlineData(47_999, 0.01)]
    [InlineData(48_000, 0.001)]
    [InlineData(63_999, 0.001)]
    public void The_2015_recipe_divides_the_rate_by_ten_at_32k_and_48k(long iteration, double rate) =>
        Assert.Equal(rate, RateOf("cifar-2015", 64_000, iteration), 12);

    /// <summary>60,000 iterations, so that the parts are round.</summary>
    [Theory]
    [InlineData("steps-2-1-1", 29_999, 0.1)]
    [InlineData("steps-2-1-1", 30_000, 0.01)]
    [InlineData("steps-2-1-1", 45_000, 0.001)]
    [InlineData("steps-5-3-2", 29_999, 0.1)]
    [InlineData("steps-5-3-2", 30_000, 0.01)]
    [InlineData("steps-5-3-2", 47_999, 0.01)]
    [InlineData("steps-5-3-2", 48_000, 0.001)]
    [InlineData("steps-5-4-1", 30_000, 0.01)]
    [InlineData("steps-5-4-1", 53_999, 0.01)]
    [InlineData("steps-5-4-1", 54_000, 0.001)]
    public void A_ratio_divides_the_training_among_the_rates(string recipe, long iteration, double rate) =>
        Assert.Equal(rate, RateOf(recipe, 60_000, iteration), 12);

    /// <summary>391 iterations an epoch.</summary>
    [Theory]
    [InlineData((60 * 391) - 1, 0.1)]
    [InlineData(60 * 391, 0.02)]
    [InlineData(120 * 391, 0.004)]
    [InlineData(160 * 391, 0.0008)]
    public void The_wide_recipe_multiplies_the_rate_by_a_fifth_after_60_120_and_160_epochs(long iteration, double rate) =>
        Assert.Equal(rate, RateOf("wide-2016", 200 * 391, iteration), 12);

    [Theory]
    [InlineData(3_000, 0.05)]
    [InlineData(2_000, 0.075)]
    [InlineData(4_000, 0.025)]
    [InlineData(6_000, 0)]
    public void A_cosine_falls_from_the_whole_rate_to_nothing(long iteration, double rate) =>
        Assert.Equal(rate, RateOf("cosine", 6_000, iteration), 12);

    [Theory]
    [InlineData(0, 0.1 / 400)]
    [InlineData(199, 0.05)]
    public void A_linear_warm_up_rises_in_equal_steps(long iteration, double rate) =>
        Assert.Equal(rate, RateOf("cosine", 60_000_000, iteration), 9);

    [Fact]
    public void A_shorter_training_keeps_its_milestones_in_proportion()
    {
        var recipe = Load("cifar-2015").WithEpochs(4);

        var total = recipe.Length.Iterations(391);
        var rates = new RateFollower(recipe, total);

        Assert.Equal(4 * 391, total);
        Assert.Equal([0.1, 0.01, 0.01, 0.001], new[] { (2 * 391) - 1, 2 * 391, (3 * 391) - 1, 3 * 391 }.Select(iteration => Math.Round(rates.RateAt(iteration), 12)));
    }

    [Fact]
    public void A_warm_up_by_error_ends_once_the_last_hundred_batches_are_better_than_its_bound()
    {
        var rates = new RateFollower(Load("cifar-2015-warm"), 64_000);
        for (var i = 0; i < 300; i++)
            rates.Observe(0.9);
        Assert.Equal(0.01, rates.RateAt(300));

        // The mean of 100 falls below 0.8 when more than 20 of them are 0.4: 80 x 0.9 + 20 x 0.4 = 80.
        for (var i = 0; i < 20; i++)
            rates.Observe(0.4);
        Assert.Equal(0.01, rates.RateAt(320));
        rates.Observe(0.4);
        Assert.Equal(0.1, rates.RateAt(321));

        rates.Observe(0.9);
        Assert.Equal(0.1, rates.RateAt(322));
    }

    private static double RateOf(string recipe, long total, long iteration) => new RateFollower(Load(recipe), total).RateAt(iteration);

    private static Recipe Load(string name) => RecipeFiles.Load(name, Environment.CurrentDirectory);
}
