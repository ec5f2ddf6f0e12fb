namespace ResNetGen.Lab.Cluster.Support;

internal sealed record ProcessAnswer(int ExitCode, string Output, string Error)
{
    /// <summary>What it printed, where all went well.</summary>
    public string Required()
    {
        Assert.True(ExitCode == 0, $"exit code {ExitCode}\n{Output}\n{Error}");
        return Output;
    }
}
