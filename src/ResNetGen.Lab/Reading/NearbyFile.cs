using ResNetGen.Compiler.Diagnostics;
using static ResNetGen.Compiler.Diagnostics.Quoting;

namespace ResNetGen.Lab.Reading;

/// <summary>The file that was probably meant by a path to nothing: of the same folder, with its ending added or its name put right.</summary>
internal static class NearbyFile
{
    /// <summary>A folder with more files than this is not searched to its end.</summary>
    private const int MaxFiles = 1_000;

    private static readonly string[] Endings = [".recipe.yaml", ".experiment.yaml"];

    /// <summary>A question with its space in front; empty where no file is near.</summary>
    /// <param name="path">As it was written.</param>
    public static string Suggest(string path, string workingDirectory)
    {
        var name = Path.GetFileName(path);
        var folder = path[..^name.Length];
        var files = Files(Path.GetFullPath(folder, workingDirectory));
        var near = files.Find(file => Stem(file) == Stem(name)) ?? (DidYouMean.Nearest(Stem(name), files.Select(Stem)) is { } stem ? files.Find(file => Stem(file) == stem) : null);
        return near is null ? "" : $" Did you mean {Quote(folder + near)}?";
    }

    private static List<string> Files(string folder)
    {
        try
        {
            return [.. Directory.EnumerateFiles(folder).Take(MaxFiles).Select(file => Path.GetFileName(file)).Where(file => Stem(file) != file).Order(StringComparer.Ordinal)];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // A folder that is not there or cannot be listed has nothing to suggest.
            return [];
        }
    }

    private static string Stem(string name) => Endings.FirstOrDefault(ending => name.EndsWith(ending, StringComparison.Ordinal)) is { } ending ? name[..^ending.Length] : name;
}
