using System.Reflection;

namespace ResNetGen.Lab.Catalog;

/// <summary>Why a library of the user's does not load, in one sentence and what to do. The runtime says it once for each type of the library.</summary>
internal static class LoadFailure
{
    /// <summary>The versions that the lab computes with, as messages name them.</summary>
    public static string OwnVersions => $"TorchSharp {Version(typeof(TorchSharp.torch))} and ResNetGen {Version(typeof(NetworkDescription))}";

    /// <returns>Null: the failure has nothing to do with loading.</returns>
    public static string? Explain(string path, Exception failure) => First(failure) switch
    {
        FileNotFoundException { FileName: { } missing } => Lacks(path, new AssemblyName(missing)),
        FileLoadException { FileName: { } missing } conflict => $"'{path}' cannot be loaded: {missing}: {conflict.Message}",
        BadImageFormatException => $"'{path}' cannot be loaded as a library: it is not a .NET assembly, or one of its files is not.",
        TypeLoadException or MissingMemberException => $"'{path}' cannot be loaded: {First(failure).Message} {BuildWithOwn}",
        _ => null,
    };

    /// <summary>What to do about a library that was built with other versions than those that it meets here.</summary>
    public static string BuildWithOwn => $"The lab computes with its own {OwnVersions}: build the library with these.";

    private static string Lacks(string path, AssemblyName missing)
    {
        var name = missing.Version is null ? missing.Name : $"{missing.Name} {missing.Version}";
        return missing.Name?.StartsWith("System.", StringComparison.Ordinal) == true || missing.Name == "netstandard"
            ? $"'{path}' cannot be loaded: it needs {name}, and the lab runs on .NET {Environment.Version}. Build it for net{Environment.Version.Major}.0 or older."
            : $"'{path}' cannot be loaded: it needs {name}, which is not beside it. 'dotnet publish' puts a library and all that it needs into one folder: give --assembly the file there.";
    }

    /// <summary>The failure that others only pass on.</summary>
    private static Exception First(Exception failure) => failure switch
    {
        ReflectionTypeLoadException { LoaderExceptions: [{ } first, ..] } => First(first),
        TargetInvocationException or TypeInitializationException when failure.InnerException is { } inner => First(inner),
        _ => failure,
    };

    private static string Version(Type type) => type.Assembly.GetName().Version!.ToString(3);
}
