using System.Text.Json;

namespace ResNetGen.Lab.Locking;

/// <summary>The file of a lock, on any file system that several machines may share.</summary>
internal sealed class LockFile(string path)
{
    /// <summary>EEXIST, ERROR_FILE_EXISTS, and ESTALE: a file that the server of NFS has deleted.</summary>
    private const int Exists = 17, ExistsOnWindows = unchecked((int)0x80070050), StaleHandle = 116;

    public string Path { get; } = path;

    /// <summary>
    /// Makes the file, or says that there is one. To create exclusively (O_EXCL) is atomic on NFS too, since version 3; locks of the system (flock,
    /// fcntl) need a service there that many clusters do not run.
    /// </summary>
    public bool Create(LockOwner owner)
    {
        try
        {
            using var stream = new FileStream(Path, FileMode.CreateNew, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
            stream.Write(JsonSerializer.SerializeToUtf8Bytes(owner));
            stream.Flush(flushToDisk: true);
            return true;
        }
        // By the error and not by looking: its owner may have deleted it by now.
        catch (IOException failure) when (failure.HResult is Exists or ExistsOnWindows)
        {
            return false;
        }
    }

    /// <summary>Null: there is no such file.</summary>
    public LockSight? Look()
    {
        try
        {
            // To open it first makes a client of NFS ask the server, instead of what it remembers.
            using var stream = new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stream);
            return new(Owner(reader.ReadToEnd()), File.GetLastWriteTimeUtc(stream.SafeFileHandle));
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException or IOException { HResult: StaleHandle })
        {
            return null;
        }
    }

    /// <summary>The sign of life: another time of the file. Which one is the same to all who look.</summary>
    public void Touch(DateTime time) => File.SetLastWriteTimeUtc(Path, time);

    public void Delete() => File.Delete(Path);

    /// <summary>Null where a process ended, or is, between making the file and writing it.</summary>
    private static LockOwner? Owner(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<LockOwner>(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
