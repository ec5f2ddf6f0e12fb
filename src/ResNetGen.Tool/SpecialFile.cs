namespace ResNetGen.Tool;

/// <summary>Tells what a command cannot read as a file: a pipe whose writer one would wait for, a device that may never end, a socket.</summary>
internal static class SpecialFile
{
    /// <summary>True: reading could wait for ever. What the process was given open already, such as <c>/dev/stdin</c> and a shell's <c>&lt;(command)</c>, is not meant.</summary>
    public static bool Is(string fullPath) => !IsOpenAlready(fullPath) && PathKind.OfSpecial(fullPath) is not null;

    private static bool IsOpenAlready(string path) =>
        path == "/dev/stdin" || path.StartsWith("/dev/fd/", StringComparison.Ordinal) || path.StartsWith("/proc/self/fd/", StringComparison.Ordinal);
}
