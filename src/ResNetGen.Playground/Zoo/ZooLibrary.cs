using System.Reflection;
using ResNetGen.Playground.Documents;
using ResNetGen.Reports.Plot;

namespace ResNetGen.Playground.Zoo;

/// <summary>The published networks inside of the page.</summary>
public sealed class ZooLibrary
{
    private const string Folder = "specs/";

    private readonly List<PlotPoint> points = [];

    private int read;

    /// <summary>In the order of their names.</summary>
    public static IReadOnlyList<ZooFile> Files { get; } = [.. Names().Select(Read)];

    /// <summary>The networks that have been compiled so far.</summary>
    public IReadOnlyList<PlotPoint> Points => points;

    /// <summary>How many files have been compiled.</summary>
    public int FilesRead => read;

    public bool IsComplete => read == Files.Count;

    public static ZooFile? Find(string series) => Files.FirstOrDefault(file => file.Series == series);

    /// <summary>Compiles the next file: one at a time, so that typing goes on meanwhile.</summary>
    /// <returns>False: there was none left.</returns>
    public bool ReadNext()
    {
        if (IsComplete)
            return false;
        var file = Files[read++];
        points.AddRange(SpecDocument.Compile(file.Text).Built.Select(network => PlotPoint.Of(network.Spec!, network.Graph!, file.Series)));
        return true;
    }

    private static IEnumerable<string> Names() => Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).OrderBy(name => name, StringComparer.Ordinal);

    private static ZooFile Read(string resource)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!);
        return new(resource[Folder.Length..].Replace('\\', '/'), reader.ReadToEnd());
    }
}
