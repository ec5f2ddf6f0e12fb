namespace ResNetGen.Lab.Sweeping.Jobs;

/// <summary>How another process starts this program.</summary>
internal static class LabProgram
{
    /// <summary>The file to run, and what comes before its arguments.</summary>
    public static IReadOnlyList<string> Command()
    {
        var assembly = typeof(LabProgram).Assembly;
        var running = Environment.ProcessPath;
        return Path.GetFileNameWithoutExtension(running) == assembly.GetName().Name
            ? [running!]
            : [Path.GetFileNameWithoutExtension(running) == "dotnet" ? running! : "dotnet", assembly.Location];
    }
}
