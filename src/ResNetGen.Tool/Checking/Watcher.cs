namespace ResNetGen.Tool.Checking;

/// <summary>Waits until files change. It looks instead of being told: that works on network drives, in containers, and for editors that save by renaming.</summary>
internal sealed class Watcher(Func<IReadOnlyList<string>> find, CancellationToken cancellation)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    private IReadOnlyList<(string Path, DateTime Written, long Length)> seen = [];

    /// <summary>Remembers how the files are now; what changes from here on is noticed.</summary>
    public void Remember() => seen = Look();

    /// <returns>False: the user has interrupted.</returns>
    public bool WaitForChange()
    {
        while (!cancellation.WaitHandle.WaitOne(Interval))
        {
            if (!Look().SequenceEqual(seen))
                return true;
        }

        return false;
    }

    private IReadOnlyList<(string Path, DateTime Written, long Length)> Look()
    {
        try
        {
            return [.. find().Select(path => new FileInfo(path)).Select(file => (file.FullName, file.LastWriteTimeUtc, file.Exists ? file.Length : -1))];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ToolException)
        {
            // A file that is just being replaced: the next look shows what has become of it.
            return [];
        }
    }
}
