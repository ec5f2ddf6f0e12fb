using ResNetGen.Compiler.Diagnostics;

namespace ResNetGen.Tool.Specs;

/// <summary>The file that was probably meant by a path to nothing: of the same folder, with the rest of its ending added or put right.</summary>
internal static class NearFile
{
    /// <summary>A folder with more files than this is not searched to its end.</summary>
    private const int MaxFiles = 1_000;

    private static readonly string[] Endings = [Zoo.Extension, ".resnet.yml", ".yaml", ".yml"];

    private static readonly string[] WeightEndings = [".safetensors", ".pth", ".pt", ".onnx"];

    /// <summary>A spec's path, as the given one is written; null where no file is near.</summary>
    public static string? Of(string path, Terminal terminal) => Of(path, terminal, Endings);

    /// <summary>The path of a file of weights or of a model, as the given one is written; null where no file is near.</summary>
    public static string? OfWeights(string path, Terminal terminal) => Of(path, terminal, WeightEndings);

    private static string? Of(string path, Terminal terminal, string[] endings)
    {
        var name = Path.GetFileName(path);
        var folder = path[..^name.Length];
        var files = Files(terminal.FullPath(folder.Length == 0 ? "." : folder), endings);
        var near = endings.SelectMany(ending => files.Where(file => file.EndsWith(ending, StringComparison.OrdinalIgnoreCase) && Stem(file) == Stem(name))).FirstOrDefault()
            ?? DidYouMean.Nearest(name, files.Where(file => Head(file) == Head(name)))
            ?? (DidYouMean.Nearest(Stem(name), files.Select(Stem)) is { } stem ? files.First(file => Stem(file) == stem) : null);
        return near is null ? null : folder + near;

        string Stem(string file) => endings.FirstOrDefault(ending => file.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) is { } ending ? file[..^ending.Length] : file;
    }

    /// <summary>Whether a word can only be meant as a file.</summary>
    public static bool IsNamedAsOne(string word) => HasEnding(word, Endings);

    private static bool HasEnding(string word, string[] endings) => endings.Any(ending => word.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    private static List<string> Files(string folder, string[] endings)
    {
        try
        {
            return Directory.Exists(folder)
                ? [.. Directory.EnumerateFiles(folder).Take(MaxFiles).Select(file => Path.GetFileName(file)).Where(file => HasEnding(file, endings)).Order(StringComparer.Ordinal)]
                : [];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // A folder that cannot be listed has nothing to suggest.
            return [];
        }
    }

    /// <summary>Endings make all names alike: what is before them must be near by itself, or the same.</summary>
    private static string Head(string name) => name.Split('.')[0];
}
