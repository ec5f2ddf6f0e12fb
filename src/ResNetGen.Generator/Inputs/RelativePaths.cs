namespace ResNetGen.Generator.Inputs;

/// <summary>Paths as they go into generated code: the same on every machine.</summary>
internal static class RelativePaths
{
    /// <summary>
    /// <paramref name="path"/> from <paramref name="folder"/>, with forward slashes; the bare file name where there is no way
    /// from one to the other.
    /// </summary>
    /// <param name="folder">
    /// MSBuild's <c>ProjectDir</c>, which ends with a slash. One that does not was cut: the C# compiler reads properties up to a <c>#</c>
    /// or a <c>;</c>, and projects do stand in folders named <c>C#</c>.
    /// </param>
    public static string From(string? folder, string path)
    {
        var to = Segments(path);
        if (folder is null || !(folder.EndsWith("/", StringComparison.Ordinal) || folder.EndsWith(@"\", StringComparison.Ordinal)))
            return to[to.Length - 1];

        var from = Segments(folder);
        var comparison = IsWindows(path) ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        var common = 0;
        while (common < from.Length && common < to.Length - 1 && from[common].Equals(to[common], comparison))
            common++;

        // On Unix every path begins at the one root; on Windows nothing leads from one drive to another.
        var isConnected = common > 0 || (!IsWindows(path) && path.StartsWith("/", StringComparison.Ordinal));
        return isConnected
            ? string.Join("/", Enumerable.Repeat("..", from.Length - common).Concat(to.Skip(common)))
            : to[to.Length - 1];
    }

    private static string[] Segments(string path) =>
        path.Split(IsWindows(path) ? ['/', '\\'] : ['/'], StringSplitOptions.RemoveEmptyEntries);

    private static bool IsWindows(string path) =>
        (path.Length > 1 && path[1] == ':') || path.StartsWith(@"\\", StringComparison.Ordinal);
}
