namespace ResNetGen.Tool;

internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>A spec is in error.</summary>
    public const int SpecError = 1;

    /// <summary>The command line is wrong, or a file cannot be read or written.</summary>
    public const int Usage = 2;
}
