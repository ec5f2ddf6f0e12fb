using ResNetGen.Lab.Tests.Data.Photos;
using ResNetGen.Lab.Tests.Support;
using ResNetGen.Lab.Training.Runs;

namespace ResNetGen.Lab.Tests.Training;

/// <summary>Trainings on images of one folder, of which a share is kept for testing.</summary>
public sealed class SplitRunTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    /// <summary>JPEG files: their hash is that of the files, and of PNG files of one size that of the pixels.</summary>
    public SplitRunTests()
    {
        for (var i = 0; i < 20; i++)
        {
            var path = folder.In($"images/{(i % 2 == 0 ? "cat" : "dog")}/{i:D2}.jpg");
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, Pictures.Smooth(20 + i, 30));
        }

        folder.Write("short.recipe.yaml", "epochs: 1\nbatch: 8\nlearning_rate: 0.01\ntraining_view: [random_resized_crop(16)]\ntest_view: [resize(16), centre_crop(16)]\n");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_run_notes_its_split_and_does_not_go_on_with_another_one()
    {
        Assert.Equal(0, Train("--split", "0.3", "--split-seed", "4").ExitCode);
        Assert.Equal(0, Train("--split", "0.3", "--split-seed", "4", "--resume").ExitCode);

        var run = RunFiles.ReadIdentity(new(folder.In("run")));
        Assert.Equal(new(0.3, 4), run.Split);
        // As people read it, and not with an escaped '+'.
        Assert.Contains($"\"NetworkSource\": \"{run.NetworkSource}\"", folder.Read("run/run.json"));
        foreach (var (share, seed) in new[] { ("0.3", "5"), ("0.5", "4") })
        {
            var refused = Train("--split", share, "--split-seed", seed, "--resume");

            Assert.Equal(ExitCode.Usage, refused.ExitCode);
            Assert.Contains($"cannot go on: its data were split by '--split 0.3 --split-seed 4', not by '--split {share} --split-seed {seed}'. Give this one another folder (--out).", refused.Errors);
        }
    }

    [Fact]
    public void A_run_is_tested_on_the_images_that_it_kept_for_that()
    {
        Assert.Equal(0, Train("--split", "0.3", "--split-seed", "4").ExitCode);

        var tested = CommandRun.Of(folder.Path, ["eval", "--run", "run", "--data", folder.In("images"), "--device", "cpu"]);

        Assert.Equal((0, ""), (tested.ExitCode, tested.Errors));
        Assert.Contains("on the 6 test images of images", tested.Output);
    }

    [Fact]
    public void Pictures_in_memory_are_other_data_by_another_split_too()
    {
        using var flat = new TemporaryFolder();
        PngFolder.Write(PaintedImages.Make(training: 40, test: 4), flat.Path);

        string Hash(double share, int seed) => Lab.Data.Datasets.Load(flat.In("train"), "nowhere", new() { Split = share, SplitSeed = seed }).Sha256;

        Assert.Equal(Hash(0.2, 1), Hash(0.2, 1));
        Assert.Equal(3, new[] { Hash(0.2, 1), Hash(0.2, 2), Hash(0.4, 1) }.Distinct().Count());
        Assert.Null(Lab.Data.Datasets.Load(flat.Path, "nowhere").Split);
    }

    private CommandRun Train(params string[] options) => CommandRun.Of(
        folder.Path, ["train", "--network", "ResNet8", "--recipe", "short.recipe.yaml", "--data", folder.In("images"), "--device", "cpu", "--threads", "1", "--out", "run", .. options]);
}
