using ResNetGen.Lab.Augmentation;
using ResNetGen.Lab.Data;
using ResNetGen.Lab.Evaluation;
using ResNetGen.Lab.Tests.Support;
using ResNetGen.Lab.Training;
using static TorchSharp.torch;

namespace ResNetGen.Lab.Tests.Evaluation;

public sealed class EvaluatorTests
{
    private static readonly Dataset Painted = PaintedImages.Make(training: 40, test: 250);

    [Fact]
    public void The_error_is_that_of_the_test_after_an_epoch()
    {
        using var network = Network();
        var normalization = PixelNormalization.Of(NormalizationKind.Mean, Painted.Training);
        var (_, error) = TestPass.Measure(network, Painted.Test, normalization, new("cpu"));

        var result = Evaluate(network, Painted.Test, new WholeImage());

        Assert.Equal(250, result.Images);
        Assert.Equal(error, 1 - ((double)result.Correct / 250), 12);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void Each_row_of_the_table_has_the_images_of_its_class(IScoring scoring)
    {
        using var network = Network();

        var result = Evaluate(network, Painted.Test, scoring);

        Assert.Equal([63L, 63, 62, 62], Enumerable.Range(0, 4).Select(result.Confusion.Images));
        Assert.InRange(result.CorrectAmongTop, result.Correct, 250);
    }

    [Fact]
    public void Images_of_other_channels_are_refused_with_both_numbers()
    {
        using var network = Network();
        var grey = new ImageSet(new byte[4 * 32 * 32], [0, 1, 2, 3], new(1, 32, 32));

        var failure = Assert.Throws<LabException>(() => Evaluate(network, grey, new WholeImage()));

        Assert.Contains("does not take these images of 1x32x32", failure.Message);
    }

    [Fact]
    public void Without_images_there_is_nothing_to_test_on()
    {
        using var network = Network();

        Assert.Throws<LabException>(() => Evaluate(network, new([], [], new(3, 32, 32)), new WholeImage()));
    }

    [Fact]
    public void An_interruption_ends_it()
    {
        using var network = Network();

        Assert.Throws<OperationCanceledException>(() => Evaluator.Evaluate(
            network, Painted.Test, 4, PixelNormalization.Of(NormalizationKind.None, Painted.Training), new WholeImage(), 1, new("cpu"), new(canceled: true)));
    }

    /// <summary>The same weights, images and crops in Python's torch: names, order of channels, normalisation and averaging are all in it.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(28)]
    public void Weights_that_Python_saved_take_the_images_for_the_same_classes_as_there(int cropSide)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.In("images"), Painted.Test.Pixels.ToArray());
        var expected = PythonScript.Run("evaluation.py", folder.In("images"), "4", $"{cropSide}", folder.In("weights.pth"))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse).ToArray();
        Assert.True(expected.Distinct().Count() > 1, "A network that takes all for one class compares nothing.");
        var asPythonSeesThem = new ImageSet(Painted.Test.Pixels.ToArray(), expected, Painted.Test.Size);
        using var network = NetworkLoading.Load(TinyRun.Options("", Painted).Network, Painted, folder.In("weights.pth"));

        var result = Evaluate(network, asPythonSeesThem, cropSide == 0 ? new WholeImage() : new TenCrops(cropSide), NormalizationKind.None);

        Assert.Equal(250, result.Correct);
    }

    [Fact]
    public void Weights_are_found_behind_the_prefix_that_a_wrapper_gives_them()
    {
        using var folder = new TemporaryFolder();
        using var network = Network();
        using var wrapper = nn.Sequential(("module", network));
        wrapper.SaveWeights(folder.In("wrapped.safetensors"));

        using var loaded = NetworkLoading.Load(TinyRun.Options("", Painted).Network, Painted, folder.In("wrapped.safetensors"));

        var expected = network.state_dict();
        Assert.All(loaded.state_dict(), entry => Assert.True(entry.Value.equal(expected[entry.Key]).all().item<bool>(), entry.Key));
    }

    public static TheoryData<IScoring> Ways() => [new WholeImage(), new CentreCrop(24), new TenCrops(28), new SeveralScales([24, 40])];

    private static nn.Module<Tensor, Tensor> Network()
    {
        manual_seed(3);
        return TinyRun.Options("", Painted).Network.Create(4);
    }

    private static EvaluationResult Evaluate(
        nn.Module<Tensor, Tensor> network, ImageSet images, IScoring scoring, NormalizationKind kind = NormalizationKind.Mean) =>
        Evaluator.Evaluate(network, images, 4, PixelNormalization.Of(kind, Painted.Training), scoring, 2, new("cpu"));
}
