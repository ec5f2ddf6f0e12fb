using ResNetGen.Lab.Tests.Support;

namespace ResNetGen.Lab.Tests.Evaluation;

public sealed class EvalCommandTests
{
    [Theory]
    [InlineData("eval", "Say what to test")]
    [InlineData("eval --network ResNet8", "Say what to test")]
    [InlineData("eval --run there --network ResNet8", "leave --network and --weights out")]
    [InlineData("eval --run there", "is not the folder of a run")]
    [InlineData("eval --network ResNet9 --weights w", "There is no network 'ResNet9'.")]
    [InlineData("eval --run r --crops 5", "--crops must be 1 or 10.")]
    [InlineData("eval --run r --crop-side 0", "--crop-side must be at least 1.")]
    [InlineData("eval --run r --top 0", "--top must be at least 1.")]
    [InlineData("eval --run r --scales 24,x", "'x' is not such a number")]
    [InlineData("eval --run r --scales 24,,32", "'' is not such a number")]
    [InlineData("eval --run r --normalization half", "--normalization must be ")]
    public void What_is_wrong_with_the_command_line_is_said(string line, string says)
    {
        using var folder = new TemporaryFolder();

        var run = CommandRun.Of(folder.Path, line.Split(' '));

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains(says, run.Errors);
        Assert.Empty(run.Output);
    }
}
