namespace ResNetGen.Lab.Data.Import;

/// <summary>A folder beside the one wanted, which takes its name when all is in it: a data set is there whole, or not at all.</summary>
internal sealed class Staging : IDisposable
{
    private readonly string target;

    private readonly string old;

    private readonly FileStream claim;

    /// <param name="target">The folder wanted.</param>
    /// <exception cref="LabException">Another process is making it.</exception>
    public Staging(string target)
    {
        this.target = target;
        var root = Path.GetDirectoryName(target)!;
        Directory.CreateDirectory(root);
        Folder = Path.Combine(root, $".{Path.GetFileName(target)}.unfinished");
        old = Folder + ".old";
        claim = Claim(Folder + ".lock", target);
        Restore();
        Delete(Folder);
        Directory.CreateDirectory(Folder);
    }

    /// <summary>Where the files are made.</summary>
    public string Folder { get; }

    /// <summary>Puts the folder in its place; one that was there is deleted only then.</summary>
    public void Finish()
    {
        Delete(old);
        if (Directory.Exists(target))
            Directory.Move(target, old);
        Directory.Move(Folder, target);
        Delete(old);
    }

    public void Dispose()
    {
        Restore();
        Delete(Folder);
        claim.Dispose();
    }

    /// <summary>Puts back what <see cref="Finish"/> had moved away when it failed, or when the machine stopped.</summary>
    private void Restore()
    {
        if (Directory.Exists(old) && !Directory.Exists(target))
            Directory.Move(old, target);
    }

    private static void Delete(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    private static FileStream Claim(string path, string target)
    {
        try
        {
            return new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException failure)
        {
            throw new LabException($"Another 'resnetgen-lab data' seems to be making '{target}': {failure.Message}", failure);
        }
    }
}
