using System.IO.Compression;

namespace ResNetGen.Tests.Support;

/// <summary>Makes a <c>.pth</c> of PyTorch's zip format.</summary>
internal static class TorchZip
{
    /// <summary>One with a pickle of choice and six floats as storage 0.</summary>
    public static byte[] Of(byte[] pickle) => Of(("archive/data.pkl", pickle), ("archive/data/0", new byte[24]));

    public static byte[] Of(params (string Name, byte[] Content)[] entries) => Of(CompressionLevel.NoCompression, entries);

    public static byte[] Of(CompressionLevel level, params (string Name, byte[] Content)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = archive.CreateEntry(name, level).Open();
                entry.Write(content);
            }
        }

        return bytes.ToArray();
    }
}
