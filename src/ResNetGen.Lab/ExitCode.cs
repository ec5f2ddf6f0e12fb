namespace ResNetGen.Lab;

internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>A recipe or an experiment is in error.</summary>
    public const int FileError = 1;

    /// <summary>The command line is wrong, or a file cannot be read or written.</summary>
    public const int Usage = 2;

    /// <summary>A training diverged.</summary>
    public const int Diverged = 3;

    /// <summary>Another process trains the run that was asked for.</summary>
    public const int InUse = 4;

    /// <summary>Stopped by the user; 128 + SIGINT, as shells count.</summary>
    public const int Interrupted = 130;
}
