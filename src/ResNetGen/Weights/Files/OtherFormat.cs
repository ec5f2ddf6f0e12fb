using System.Text;
using System.Text.Json;

namespace ResNetGen.Weights.Files;

/// <summary>Names what a file is that is not one of weights: what downloads and other libraries leave under such names.</summary>
internal static class OtherFormat
{
    private const int LongestSignature = 8, Looked = 4096, Shown = 60, LargestIndex = 10_000_000;

    private const string Neither = "it is neither safetensors nor a PyTorch file (.pth, .pt)";

    /// <summary>Whether it begins with what only a text has.</summary>
    public static bool IsText(FileBytes file) => Start(file) is { } text && (text.StartsWith('{') || text.StartsWith('<') || text.StartsWith("version ", StringComparison.Ordinal));

    public static string Describe(FileBytes file) =>
        OfBytes(file.Read(0, Math.Min(file.Length, LongestSignature))) ?? (Start(file) is { } text ? OfText(file, text) : $"{Neither}.");

    private static string OfText(FileBytes file, string text)
    {
        if (text.StartsWith("version https://git-lfs.github.com/spec", StringComparison.Ordinal))
            return $"it is a pointer of Git LFS, which takes the place of the file{LfsSize(text)} until it is fetched: run 'git lfs pull' in the repository.";
        if (text.StartsWith('<'))
            return $"it is a web page ({(text.Contains("html", StringComparison.OrdinalIgnoreCase) ? "HTML" : "XML")}), not the file: the server sent it in its place, as a log-in, an error or the page about the file. Download the file itself; on huggingface.co its address has 'resolve' where the page's has 'blob'.";
        if (text.StartsWith('{'))
            return IndexedFiles(file) is { Count: > 0 } files
                ? $"it is an index (*.index.json) of weights that are split over {files.Count} file{(files.Count == 1 ? "" : "s")}: {Quoted.List(files)}. Load {(files.Count == 1 ? "that file" : "each of them, with strict: false")}."
                : "it is a JSON text, such as the description of a model, and holds no weights.";
        var line = text.Split('\n', '\r')[0];
        return $"{Neither}, but a text that begins with '{Printable.Of(line.Length > Shown ? line[..Shown] + "…" : line)}'.";
    }

    private static string? OfBytes(ReadOnlySpan<byte> start) => start switch
    {
        [0x89, (byte)'H', (byte)'D', (byte)'F', ..] => "it is an HDF5 file, as Keras writes them. Save its weights as safetensors in Python; WeightNames.Keras then reads their names.",
        [0x1f, 0x8b, ..] => "it is compressed (gzip). Unpack it first.",
        [0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y', ..] => "it is an array of NumPy. Save the weights as safetensors in Python.",
        _ => null,
    };

    /// <summary>What a text begins with, without white space; null: it is not a text.</summary>
    private static string? Start(FileBytes file)
    {
        var bytes = file.Read(0, Math.Min(file.Length, Looked)).AsSpan();
        if (bytes.StartsWith("\ufeff"u8))
            bytes = bytes[3..];
        foreach (var one in bytes)
            if (one < ' ' && one is not ((byte)'\t' or (byte)'\n' or (byte)'\r'))
                return null;
        return Encoding.UTF8.GetString(bytes).TrimStart();
    }

    private static string LfsSize(string pointer) =>
        pointer.Split('\n').FirstOrDefault(line => line.StartsWith("size ", StringComparison.Ordinal)) is { } size && long.TryParse(size[5..].Trim(), out var bytes) ? $" of {bytes} bytes" : "";

    /// <summary>The files of <c>{"weight_map": {"name": "file", …}}</c>.</summary>
    private static List<string> IndexedFiles(FileBytes file)
    {
        if (file.Length > LargestIndex)
            return [];
        try
        {
            using var json = JsonDocument.Parse(file.Read(0, file.Length));
            return json.RootElement.TryGetProperty("weight_map", out var map) && map.ValueKind == JsonValueKind.Object
                ? [.. map.EnumerateObject().Where(entry => entry.Value.ValueKind == JsonValueKind.String).Select(entry => entry.Value.GetString()!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]
                : [];
        }
        catch (JsonException)
        {
            return [];
        }
        catch (InvalidOperationException)
        {
            // Text that is not UTF-8.
            return [];
        }
    }
}
