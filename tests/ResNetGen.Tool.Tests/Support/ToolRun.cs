namespace ResNetGen.Tool.Tests.Support;

/// <summary>What a command line has done.</summary>
internal sealed record ToolResult(int ExitCode, string Out, string Error)
{
    /// <summary>Both streams and the exit code, for a snapshot.</summary>
    public string Transcript => $"{Out}{(Error.Length == 0 ? "" : $"--- error stream\n{Error}")}--- exit code {ExitCode}\n";
}

/// <summary>Runs command lines inside the test's process, as in a pipe unless a test says otherwise.</summary>
internal static class ToolRun
{
    public static ToolResult In(string folder, params string[] args) => With(new() { Folder = folder }, args);

    public static ToolResult With(ToolSettings settings, params string[] args)
    {
        var output = new StringWriter { NewLine = "\n" };
        var error = new StringWriter { NewLine = "\n" };
        using var terminal = new Terminal
        {
            Out = output,
            Error = error,
            In = new StringReader(settings.Input),
            WorkingDirectory = settings.Folder,
            Width = settings.Width,
            ErrorWidth = settings.Width,
            OutIsTerminal = settings.Width is not null,
            Unicode = settings.Unicode,
            Color = settings.Color,
            Cancellation = settings.Cancellation,
        };
        var exitCode = Program.Run(args, terminal);
        return new(exitCode, output.ToString(), error.ToString());
    }
}

/// <summary>The other end of the streams.</summary>
internal sealed record ToolSettings
{
    public string Folder { get; init; } = SampleSpecs.Folder;

    public string Input { get; init; } = "";

    public int? Width { get; init; }

    public bool Unicode { get; init; } = true;

    public bool Color { get; init; }

    public CancellationToken Cancellation { get; init; }
}
