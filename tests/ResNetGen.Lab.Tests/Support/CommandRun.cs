namespace ResNetGen.Lab.Tests.Support;

/// <summary>What a command line came to.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Errors)
{
    public static CommandRun Of(string folder, params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var errors = new StringWriter { NewLine = "\n" };
        using var session = new Session { Out = output, Error = errors, WorkingDirectory = folder };
        var code = Program.Run(arguments, session);
        return new(code, output.ToString(), errors.ToString());
    }
}
