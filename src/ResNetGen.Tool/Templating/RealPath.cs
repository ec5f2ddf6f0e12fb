namespace ResNetGen.Tool.Templating;

/// <summary>Where a path leads when all symbolic links on the way are followed.</summary>
internal static class RealPath
{
    /// <summary>No sensible tree has so many links on one way; a circle of them has.</summary>
    private const int MostLinks = 40;

    /// <param name="full">From the root; the last part need not exist.</param>
    /// <exception cref="IOException">Links lead in a circle.</exception>
    public static string Of(string full) => Of(full, MostLinks);

    private static string Of(string full, int links)
    {
        if (links == 0)
            throw new IOException($"Too many symbolic links on the way to '{full}'.");
        var root = Path.GetPathRoot(full)!;
        var path = root;
        foreach (var part in full[root.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            path = Path.Combine(path, part);
            FileSystemInfo entry = Directory.Exists(path) ? new DirectoryInfo(path) : new FileInfo(path);
            if (entry.ResolveLinkTarget(returnFinalTarget: false) is { } target)
                path = Of(target.FullName, links - 1);
        }

        return path;
    }
}
