using System.Formats.Tar;
using System.IO.Compression;

namespace ResNetGen.Lab.Tests.Data.Support;

internal static class Tarball
{
    /// <summary>A .tar.gz with these entries, under the names given, whatever they are.</summary>
    public static byte[] Make(IEnumerable<KeyValuePair<string, byte[]>> entries)
    {
        var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Fastest))
        using (var tar = new TarWriter(gzip))
        {
            foreach (var (name, content) in entries)
                tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(content) });
        }

        return bytes.ToArray();
    }
}
