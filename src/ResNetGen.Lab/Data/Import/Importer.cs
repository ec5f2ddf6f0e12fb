namespace ResNetGen.Lab.Data.Import;

/// <summary>Brings a data set into its folder; it is there whole and checked, or not at all.</summary>
/// <param name="folder">Where it is to lie.</param>
internal sealed class Importer(NamedDataset dataset, string folder)
{
    /// <summary>Whether there is anything in the folder.</summary>
    public bool IsThere => Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any();

    /// <summary>Takes it from a folder or an archive.</summary>
    /// <exception cref="LabException">The source does not hold the data set, or not all of it.</exception>
    public Dataset Take(string source)
    {
        using var staging = new Staging(folder);
        SourceFiles.Copy(source, dataset.SourceFiles, staging.Folder);
        return Finish(staging);
    }

    /// <summary>Fetches it from those who made it.</summary>
    /// <param name="note">Hears what is done.</param>
    /// <exception cref="LabException">It cannot be fetched, or is not what was expected.</exception>
    public Dataset Fetch(Downloader downloader, Action<string> note, CancellationToken cancellation)
    {
        using var staging = new Staging(folder);
        var downloads = Directory.CreateDirectory(Path.Combine(staging.Folder, "downloads")).FullName;
        foreach (var download in dataset.Downloads)
        {
            note($"fetching {download.Address}");
            var path = FetchFile(downloader, download, downloads, cancellation);
            if (dataset.SourceFiles.Contains(download.File))
                File.Move(path, Path.Combine(staging.Folder, download.File));
            else
                SourceFiles.Copy(path, dataset.SourceFiles, staging.Folder);
        }

        Directory.Delete(downloads, recursive: true);
        return Finish(staging);
    }

    private string FetchFile(Downloader downloader, Download download, string downloads, CancellationToken cancellation)
    {
        try
        {
            return downloader.FetchAsync(download, downloads, cancellation).GetAwaiter().GetResult();
        }
        catch (LabException failure)
        {
            throw new LabException($"{failure.Message} Without a network, {dataset.WithoutNetwork}", failure);
        }
    }

    private Dataset Finish(Staging staging)
    {
        var data = dataset.Prepare(staging.Folder);
        staging.Finish();
        return data;
    }
}
