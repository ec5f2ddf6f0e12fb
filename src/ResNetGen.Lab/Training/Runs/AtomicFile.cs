using System.Text;

namespace ResNetGen.Lab.Training.Runs;

/// <summary>Writes files that are there whole or not at all, whenever the process ends.</summary>
internal static class AtomicFile
{
    public static void WriteText(string path, string text) => Write(path, temporary => File.WriteAllText(temporary, text, new UTF8Encoding(false)));

    /// <param name="write">Writes the file under another name.</param>
    public static void Write(string path, Action<string> write)
    {
        var temporary = path + ".unfinished";
        write(temporary);
        Flush(temporary);
        File.Move(temporary, path, overwrite: true);
    }

    /// <summary>Waits until the file is on the disk: a name must not get there before what it names.</summary>
    public static void Flush(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        stream.Flush(flushToDisk: true);
    }
}
