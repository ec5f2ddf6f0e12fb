namespace ResNetGen.Package.Tests;

/// <summary>A test that compiles ahead of time, for which the SDK calls the system's clang or gcc: skipped, and counted so, where there is neither.</summary>
internal sealed class LinkerFactAttribute : LinuxFactAttribute
{
    private static readonly string[] Linkers = ["clang", "gcc"];

    public LinkerFactAttribute()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (Skip is null && !Linkers.Any(linker => folders.Any(folder => File.Exists(Path.Combine(folder, linker)))))
            Skip = "Compiling ahead of time needs clang or gcc.";
    }
}
