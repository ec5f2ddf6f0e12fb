namespace ResNetGen.Lab.Locking;

/// <summary>The clock of a folder, which stamps its files: on a network file system it is the server's.</summary>
internal static class FolderClock
{
    /// <summary>Null: nothing can be written there.</summary>
    public static DateTime? Now(string folder)
    {
        var file = Path.Combine(folder, $".clock-{Guid.NewGuid():N}");
        try
        {
            File.WriteAllText(file, "");
            var now = File.GetLastWriteTimeUtc(file);
            File.Delete(file);
            return now;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
