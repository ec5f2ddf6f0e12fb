namespace ResNetGen.Weights.Files;

/// <summary>A file that is written beside its place and takes it when it is complete: what was there stays until then, and no half of a file is ever seen.</summary>
internal sealed class ReplacedFile : IDisposable
{
    private const int BufferSize = 1 << 16;

    private readonly string path;

    private readonly string unfinished;

    private readonly string old;

    private readonly FileStream stream;

    /// <summary>Whether the old file is kept, or that there was none.</summary>
    private bool? keepsOld;

    /// <summary>Begins to write.</summary>
    /// <param name="path">The file's place.</param>
    /// <param name="thing">What is saved, with its verb, in an error: "weights are".</param>
    /// <exception cref="IOException">Something else than a file is there, or the folder is not.</exception>
    public ReplacedFile(string path, string thing)
    {
        if (Directory.Exists(path))
            throw new IOException($"'{path}' is a folder; {thing} saved to a file.");
        if (PathKind.OfSpecial(path) is { } kind)
            throw new IOException($"'{path}' is {kind}, which a file would replace; {thing} saved to a file.");
        this.path = path;
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        if (!Directory.Exists(folder))
            throw new DirectoryNotFoundException($"There is no folder '{folder}' to save '{Path.GetFileName(path)}' in.");
        var id = Guid.NewGuid().ToString("N");
        unfinished = Path.Combine(folder, $".{Path.GetFileName(path)}.{id}.tmp");
        old = Path.Combine(folder, $".{Path.GetFileName(path)}.{id}.old");
        stream = new(unfinished, FileMode.CreateNew, FileAccess.Write, FileShare.None, BufferSize);
    }

    /// <summary>Gets the content.</summary>
    public Stream Stream => stream;

    /// <summary>Puts the file in its place.</summary>
    /// <param name="keepOld">Whether what was there comes back, unless <see cref="Forget"/> is called.</param>
    public void Complete(bool keepOld = false)
    {
        // Renamed before its data is on the disk, it could be empty after a power cut.
        stream.Flush(flushToDisk: true);
        stream.Dispose();
        if (keepOld)
        {
            var exists = File.Exists(path);
            if (exists)
                File.Move(path, old);
            keepsOld = exists;
        }

        File.Move(unfinished, path, overwrite: true);
    }

    /// <summary>What was there before is of no use any more. Where it cannot be removed it stays, hidden: what was saved is in its place all the same.</summary>
    public void Forget()
    {
        keepsOld = null;
        try
        {
            File.Delete(old);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
        }
    }

    /// <summary>Removes what is not complete, and brings back what was there.</summary>
    public void Dispose()
    {
        try
        {
            stream.Dispose();
        }
        catch (IOException)
        {
            // A full disk refuses the last bytes again; that has been thrown.
        }

        File.Delete(unfinished);
        if (keepsOld == true)
            File.Move(old, path, overwrite: true);
        else if (keepsOld == false)
            File.Delete(path);
    }
}
