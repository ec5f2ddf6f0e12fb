using System.IO.Compression;
using System.Text;

namespace ResNetGen.Tool.Studio;

/// <summary>The page's files, as they lie beside the tool: one archive, in which most files are compressed for a browser.</summary>
internal sealed class StudioPage : IDisposable
{
    private const string ArchiveName = "playground.zip";

    private const string Compressed = ".br";

    private const string StartPage = "index.html";

    /// <summary>Tells the page that a file is there to be read.</summary>
    private const string FileMark = "<meta name=\"resnetgen-studio\" content=\"file\" />";

    private readonly ZipArchive archive;

    private StudioPage(ZipArchive archive) => this.archive = archive;

    /// <exception cref="ToolException">This build of the tool has no page.</exception>
    public static StudioPage Open()
    {
        var path = Path.Combine(AppContext.BaseDirectory, ArchiveName);
        return File.Exists(path)
            ? new(ZipFile.OpenRead(path))
            : throw new ToolException("This build of resnetgen was made without the page. In the repository, 'make playground' makes it; then build the tool again.");
    }

    /// <summary>A file of the page; null where there is none of this name.</summary>
    /// <param name="path">Below the page's address, with <c>/</c>; empty for the page itself.</param>
    /// <param name="takesBrotli">Whether the browser decompresses it.</param>
    /// <param name="hasFile">Whether the page has a spec to edit.</param>
    public StudioContent? Find(string path, bool takesBrotli, bool hasFile)
    {
        if (path.Length == 0)
            path = StartPage;
        if (Read(path) is not { } found)
            return null;
        if (path == StartPage)
            return new(MediaTypes.Of(path), Marked(found.IsCompressed ? Decompress(found.Bytes) : found.Bytes, hasFile), IsCompressed: false);
        return !found.IsCompressed || takesBrotli
            ? new(MediaTypes.Of(path), found.Bytes, found.IsCompressed)
            : new(MediaTypes.Of(path), Decompress(found.Bytes), IsCompressed: false);
    }

    public void Dispose() => archive.Dispose();

    /// <summary>An archive is read by one thread at a time.</summary>
    private (byte[] Bytes, bool IsCompressed)? Read(string path)
    {
        lock (archive)
        {
            var compressed = archive.GetEntry(path + Compressed);
            if ((compressed ?? archive.GetEntry(path)) is not { } entry || path.EndsWith(Compressed, StringComparison.Ordinal))
                return null;
            using var stream = entry.Open();
            using var content = new MemoryStream();
            stream.CopyTo(content);
            return (content.ToArray(), compressed is not null);
        }
    }

    private static byte[] Decompress(byte[] content)
    {
        using var brotli = new BrotliStream(new MemoryStream(content), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        brotli.CopyTo(plain);
        return plain.ToArray();
    }

    private static byte[] Marked(byte[] html, bool hasFile) =>
        hasFile ? Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(html).Replace("<base ", FileMark + "<base ")) : html;
}

/// <summary>What the server sends.</summary>
/// <param name="IsCompressed">By Brotli.</param>
internal sealed record StudioContent(string MediaType, byte[] Bytes, bool IsCompressed);
