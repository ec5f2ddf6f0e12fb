namespace ResNetGen.Package.Tests;

/// <summary>Compiling ahead of time, the SDK calls the system's clang or gcc.</summary>
internal static class SystemLinker
{
    private static readonly string[] Names = ["clang", "gcc"];

    public static bool IsThere { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => Names.Any(linker => File.Exists(Path.Combine(folder, linker))));
}
