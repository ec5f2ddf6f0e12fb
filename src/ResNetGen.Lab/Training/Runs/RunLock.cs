namespace ResNetGen.Lab.Training.Runs;

/// <summary>Keeps two processes from training in one folder. The system lets go of it however the process ends.</summary>
internal static class RunLock
{
    public static IDisposable Take(RunFolder folder)
    {
        Directory.CreateDirectory(folder.Path);
        try
        {
            return new FileStream(folder.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException failure) when (File.Exists(folder.Lock))
        {
            throw new RunInUseException($"Another process trains in '{folder.Path}'. Give this run a folder of its own with --out.", failure);
        }
    }
}
