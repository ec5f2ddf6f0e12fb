using System.Text.Json.Nodes;
using ResNetGen.Lab.Tests.Support;
using ResNetGen.Lab.Training.Runs;
using static TorchSharp.torch;

namespace ResNetGen.Lab.Tests.Exporting;

/// <summary>Ten steps from the same weights, in the lab and in PyTorch, in one process and in more.</summary>
[Collection(ExportedTrainingsCollection.Name)]
public sealed class EqualityTests(ExportedTrainings trainings)
{
    /// <summary>Rounding in double precision is so much finer than in single.</summary>
    private const double Finer = 1L << 29;

    [Theory]
    [InlineData("gn")]
    [InlineData("bn")]
    public void Alone_it_comes_to_the_losses_and_weights_of_the_lab(string export)
    {
        AssertClose($"{export}-double", trainings.Lab(export), export, 1);
    }

    [Theory]
    [InlineData("gn-single-2", 1)]
    [InlineData("gn-double-2", Finer)]
    [InlineData("gn-slurm", Finer)]
    public void Two_processes_come_to_what_one_comes_to_with_group_norm(string run, double finer)
    {
        Assert.Equal([0, 0], trainings.Launch(run).Codes);
        AssertClose("gn-double", trainings.Run(run), "gn", finer);
    }

    /// <summary>Each half of a batch has its own means and deviations, and the running ones are the first process's.</summary>
    [Fact]
    public void With_batch_norm_each_process_normalises_its_own_images()
    {
        using var halves = SafetensorsFile.Read(trainings.In("halves.safetensors"));
        using var two = SafetensorsFile.Read(trainings.Run("bn-double-2").Weights);
        using var one = SafetensorsFile.Read(trainings.Run("bn-double").Weights);
        using var single = SafetensorsFile.Read(trainings.Run("bn-single").Weights);

        foreach (var name in halves.Tensors.Keys)
            Closeness.AssertClose(halves[name], two[name], Closeness.Tolerance(single[name], one[name]) / Finer, name);
        Assert.True(Closeness.LargestDifference(one["conv1.weight"], two["conv1.weight"]) > 1e-4);
    }

    /// <summary>Tolerances are those of single precision: another order of summation is a few times as far from the exact result as PyTorch's own.</summary>
    private void AssertClose(string exactRun, RunFolder run, string export, double finer)
    {
        using var single = SafetensorsFile.Read(trainings.Run($"{export}-single").Weights);
        using var exact = SafetensorsFile.Read(trainings.Run(exactRun).Weights);
        using var actual = SafetensorsFile.Read(run.Weights);
        Assert.Equal(exact.Tensors.Keys.Order(), actual.Tensors.Keys.Order());
        foreach (var (name, tensor) in actual.Tensors)
            Closeness.AssertClose(exact[name], tensor, Closeness.Tolerance(single[name], exact[name]) / finer, name);

        var (singles, exacts, actuals) = (History(trainings.Run($"{export}-single")), History(trainings.Run(exactRun)), History(run));
        Assert.Equal([3, 6, 9, 10], actuals.Select(epoch => epoch.Iteration));
        foreach (var (index, epoch) in actuals.Index())
        {
            Assert.Equal((exacts[index].LearningRate, exacts[index].TrainingError, exacts[index].TestError), (epoch.LearningRate, epoch.TrainingError, epoch.TestError));
            AssertLoss(singles[index].TrainingLoss, exacts[index].TrainingLoss, epoch.TrainingLoss);
            AssertLoss(singles[index].TestLoss, exacts[index].TestLoss, epoch.TestLoss);
        }

        void AssertLoss(double one, double right, double loss)
        {
            using var own = tensor(one, ScalarType.Float64);
            using var wanted = tensor(right, ScalarType.Float64);
            using var got = tensor(loss, ScalarType.Float64);
            Closeness.AssertClose(wanted, got, Closeness.Tolerance(own, wanted) / finer, "loss");
        }
    }

    private static IReadOnlyList<EpochRecord> History(RunFolder run) => RunFiles.ReadHistory(run);
}
