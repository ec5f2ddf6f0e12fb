namespace ResNetGen.Lab.Data.Import;

/// <summary>A file on the pages of those who made a data set.</summary>
/// <param name="Address">Where it is.</param>
/// <param name="Md5">What its makers, or libraries that everybody uses, say of it; in lower case.</param>
internal sealed record Download(Uri Address, string Md5)
{
    public Download(string address, string md5) : this(new Uri(address), md5) { }

    /// <summary>The file's own name.</summary>
    public string File => Path.GetFileName(Address.LocalPath);
}
