using ResNetGen.Lab.Tests.Support;
using ResNetGen.Lab.Training.Runs;

namespace ResNetGen.Lab.Tests.Finetuning;

public sealed class FinetuneCommandTests
{
    [Theory]
    [InlineData("--probe --freeze stem", "--probe changes nothing but the head: leave --freeze out.")]
    [InlineData("--probe --rate 0.1", "--probe changes nothing but the head: leave --rate out.")]
    [InlineData("--precision half", "--precision must be 'float32' or 'bfloat16'")]
    [InlineData("--probe --resume", "A probe has no checkpoints that --resume could go on from")]
    [InlineData("--recipe imagenet-2015 --patience 1", "--patience 1 ends the training before the plateau of ")]
    [InlineData("--freeze stem,all --rate 0.1", "--freeze all leaves nothing that --rate could teach: leave it out.")]
    [InlineData("--rate 0", "--rate takes a number above 0.")]
    [InlineData("--head-rate nan", "--head-rate takes a number above 0.")]
    [InlineData("--recipe fientune", "Did you mean 'finetune'?")]
    [InlineData("--weights nowhere.pth", "There is no file '")]
    public void What_is_wrong_with_the_command_line_is_said(string line, string says)
    {
        using var folder = new TemporaryFolder();
        var weights = FinetuningTests.FileOfWeights(folder, classes: 7);
        PngFolder.Write(PaintedImages.Make(training: 8, test: 4), folder.In("images"));
        string[] usual = line.Contains("--weights", StringComparison.Ordinal) ? [] : ["--weights", weights];

        var run = CommandRun.Of(folder.Path, ["finetune", "--network", "ResNet8", "--data", folder.In("images"), .. usual, .. line.Split(' ')]);

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains(says, run.Errors);
    }

    [Fact]
    public void The_run_says_what_it_began_with_and_keeps_what_its_network_is_given()
    {
        using var folder = new TemporaryFolder();
        var weights = FinetuningTests.FileOfWeights(folder, classes: 7);
        PngFolder.Write(PaintedImages.Make(training: 32, test: 8), folder.In("images"));

        var run = CommandRun.Of(
            folder.Path, "finetune", "--network", "ResNet8", "--weights", weights, "--data", folder.In("images"), "--freeze", "stem,layer1", "--rate", "0.001", "--precision", "bfloat16", "--epochs", "1", "--out", "tuned");

        Assert.Equal("", run.Errors);
        Assert.Equal(ExitCode.Success, run.ExitCode);
        var start = RunFiles.ReadIdentity(new(folder.In("tuned"))).Start!;
        Assert.Equal(("pretrained.safetensors", "stem,layer1", 10.0, false, "BFloat16"), (start.Weights, start.Frozen, Math.Round(start.HeadRateFactor, 9), start.IsProbe, start.Precision));
        var inputs = RunInputs.Read(new(folder.In("tuned")))!;
        Assert.Equal(["bar", "cross", "disc", "ring"], inputs.Classes);
        Assert.Equal([0.485 * 255, 0.456 * 255, 0.406 * 255], inputs.Normalization.Means);
        Assert.Equal([0.229 * 255, 0.224 * 255, 0.225 * 255], inputs.Normalization.Scales);
    }
}
