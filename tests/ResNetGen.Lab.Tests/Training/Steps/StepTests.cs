using ResNetGen.Lab.Augmentation.Mixing;
using ResNetGen.Lab.Recipes;
using ResNetGen.Lab.Tests.Support;
using ResNetGen.Lab.Training;
using ResNetGen.Lab.Training.Runs;
using ResNetGen.Lab.Training.Steps;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ResNetGen.Lab.Tests.Training.Steps;

public sealed class StepTests
{
    /// <summary>By its definition, with labels as shares of classes.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(0.1)]
    public void Mixup_is_the_mean_of_two_images_and_of_two_labels(double smoothing)
    {
        using var scope = NewDisposeScope();
        var (images, labels, scores) = (rand(4, 3, 5, 5), tensor(new long[] { 0, 1, 2, 1 }), rand(4, 3));
        var shares = nn.functional.one_hot(labels, 3).to(float32);

        var mixed = MixedBatch.Of(images.clone(), labels, new(0.3, null));

        Assert.True(mixed.Images.allclose((0.3 * images) + (0.7 * cat([images[3..4], images[0..3]]))));
        var target = (((0.3 * shares) + (0.7 * cat([shares[3..4], shares[0..3]]))) * (1 - smoothing)) + (smoothing / 3);
        var expected = -(target * nn.functional.log_softmax(scores, 1)).sum(1).mean();
        Assert.Equal(expected.item<float>(), mixed.Loss(new CrossEntropyLoss(label_smoothing: smoothing), scores).item<float>(), 5);
        Assert.Equal([1L, 0, 1, 2], mixed.MainLabels.data<long>().ToArray());
    }

    [Fact]
    public void CutMix_pastes_a_box_whose_area_is_the_others_share()
    {
        using var scope = NewDisposeScope();
        var images = arange(2).to(float32).view(2, 1, 1, 1).expand(2, 1, 8, 8).clone();

        for (var batch = 0; batch < 50; batch++)
        {
            var mix = new BatchMixer(0, 1).Draw(1, 0, batch, new(1, 8, 8))!;
            var mixed = MixedBatch.Of(images.clone(), tensor(new long[] { 0, 1 }), mix);

            Assert.Equal(1 - mix.Share, mixed.Images[0].mean().item<float>(), 5);
            Assert.Equal(mix.Share, mixed.Images[1].mean().item<float>(), 5);
        }
    }

    [Fact]
    public void Shares_are_drawn_from_the_Beta_distribution()
    {
        var mixer = new BatchMixer(0.5, 0);
        var shares = Enumerable.Range(0, 4_000).Select(batch => mixer.Draw(1, 0, batch, new(3, 8, 8))!.Share).ToList();

        Assert.InRange(shares.Average(), 0.48, 0.52);
        // The variance of Beta(a, a) is 1 / (4 (2a + 1)).
        Assert.InRange(shares.Average(share => (share - 0.5) * (share - 0.5)), 0.12, 0.13);
    }

    [Fact]
    public void With_mixup_and_CutMix_each_is_taken_for_about_half_of_the_batches()
    {
        var mixer = new BatchMixer(0.2, 1);

        Assert.InRange(Enumerable.Range(0, 1_000).Count(batch => mixer.Draw(1, 0, batch, new(3, 8, 8))!.Pasted is null), 450, 550);
        Assert.Null(new BatchMixer(0, 0).Draw(1, 0, 0, new(3, 8, 8)));
    }

    [Fact]
    public void An_average_of_weights_forgets_by_its_decay()
    {
        using var scope = NewDisposeScope();
        using var none = no_grad();
        using var network = nn.Linear(2, 2);
        using var average = new WeightAverage(nn.Sequential(nn.Linear(2, 2)), 0.75);
        using var trained = nn.Sequential(network);
        average.Begin(trained);
        var before = network.weight!.clone();
        network.weight!.add_(1);

        average.Update(trained);

        Assert.True(average.Network.state_dict()["0.weight"].allclose(before + 0.25));
    }

    /// <summary>Of one iteration: half of what it began with, and half of what it came to, the statistics of norms too.</summary>
    [Fact]
    public void A_training_ends_with_the_average_of_its_weights()
    {
        using var folder = new TemporaryFolder();
        var data = PaintedImages.Make(training: 32, test: 4);
        var recipe = TinyRun.Recipe with { Length = new(1, LengthUnit.Iterations) };
        var (plain, averaged) = (TinyRun.Options(folder.In("plain"), data, recipe), TinyRun.Options(folder.In("averaged"), data, recipe with { WeightAverage = 0.5 }));

        Trainer.Train(plain, new SilentObserver(), default);
        Trainer.Train(averaged, new SilentObserver(), default);

        manual_seed(recipe.Seed);
        using var initial = plain.Network.Create(4);
        using var last = plain.Network.Create(4);
        using var average = plain.Network.Create(4);
        last.LoadWeights(plain.Folder.Weights);
        average.LoadWeights(averaged.Folder.Weights);
        var (before, after) = (initial.state_dict(), last.state_dict());
        foreach (var (name, value) in average.state_dict().Where(entry => entry.Value.is_floating_point()))
        {
            Assert.False(after[name].eq(before[name]).all().item<bool>());
            Assert.True(value.allclose((before[name] + after[name]) / 2, atol: 1e-6), name);
        }
    }

    [Theory]
    [InlineData(2, 0.1, "0.5 0.4 0.3", 1)]
    [InlineData(2, 0.1, "0.5 0.5 0.5", 0.1)]
    [InlineData(2, 0.1, "0.5 0.6 0.4 0.4 0.4 0.4 0.4", 0.01)]
    [InlineData(1, 0.5, "0.5 0.6 0.3 0.4", 0.25)]
    public void A_plateau_is_some_epochs_without_a_lower_error_than_the_lowest(int epochs, double factor, string errors, double expected) =>
        Assert.Equal(expected, new PlateauSchedule(epochs, factor).FactorAfter(errors.Split(' ').Select(each => double.Parse(each, System.Globalization.CultureInfo.InvariantCulture))));

    [Theory]
    [InlineData(0, "0.5 0.5 0.5 0.5", false, false)]
    [InlineData(2, "0.5 0.5", false, false)]
    [InlineData(2, "0.5 0.5 0.6", true, false)]
    [InlineData(2, "0.5 0.4 0.6", false, false)]
    [InlineData(2, "0.5 0.6 0.4", false, true)]
    public void The_history_says_whether_an_epoch_was_the_best_and_whether_the_error_stalls(int patience, string errors, bool stalls, bool isBest)
    {
        List<EpochRecord> epochs = [.. errors.Split(' ').Select(each => new EpochRecord(1, 1, 1, 1, 1, 1, double.Parse(each, System.Globalization.CultureInfo.InvariantCulture), 1))];

        Assert.Equal((stalls, isBest), (Improvement.HasStalled(epochs, patience), Improvement.IsBest(epochs)));
    }
}
