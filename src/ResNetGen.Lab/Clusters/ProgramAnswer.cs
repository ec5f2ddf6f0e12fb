namespace ResNetGen.Lab.Clusters;

/// <summary>What a program came to.</summary>
internal sealed record ProgramAnswer(int ExitCode, string Output, string Error)
{
    /// <summary>What it said, in one line.</summary>
    public string Words
    {
        get
        {
            var said = Error.Trim().Length > 0 ? Error : Output;
            var line = string.Join("; ", said.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
            return line.Length > 0 ? line : FormattableString.Invariant($"exit code {ExitCode}");
        }
    }
}
