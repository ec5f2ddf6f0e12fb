using System.Buffers.Binary;
using ResNetGen.Lab.Data.Import;

namespace ResNetGen.Lab.Data.Idx;

/// <summary>A file of bytes in the idx format (LeCun, "The MNIST database"): a magic number, the sizes as big-endian integers, the bytes.</summary>
internal static class IdxFile
{
    /// <summary>"A byte a value" and the number of dimensions.</summary>
    private const uint LabelMagic = 0x0801, ImageMagic = 0x0803;

    /// <summary>The path of the file in the folder, packed or not; null where it is not there.</summary>
    public static string? Find(string folder, string name) =>
        new[] { Path.Combine(folder, name), Path.Combine(folder, name + ".gz") }.FirstOrDefault(File.Exists);

    /// <param name="sizes">What the file must say of itself: how many labels, or how many images of how many rows and columns.</param>
    /// <exception cref="LabException">The file holds something else, or is truncated or damaged.</exception>
    public static byte[] Read(string path, string advice, params ReadOnlySpan<int> sizes)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1 << 18);
        using var content = path.EndsWith(".gz", StringComparison.Ordinal) ? new WholeGzipStream(file) : (Stream)file;
        try
        {
            return Read(content, path, advice, sizes);
        }
        catch (InvalidDataException failure)
        {
            throw new LabException($"'{path}' is not a .gz file, or is damaged: {failure.Message} {advice}", failure);
        }
    }

    private static byte[] Read(Stream content, string path, string advice, ReadOnlySpan<int> sizes)
    {
        var header = new byte[4 + (4 * sizes.Length)];
        var read = content.ReadAtLeast(header, header.Length, throwOnEndOfStream: false);
        if (read >= 4)
            RequireMagic(BinaryPrimitives.ReadUInt32BigEndian(header), sizes.Length == 1 ? LabelMagic : ImageMagic, path, advice);
        RequireWhole(read, header.Length);
        var length = 1;
        for (var i = 0; i < sizes.Length; i++)
        {
            var size = BinaryPrimitives.ReadUInt32BigEndian(header.AsSpan(4 + (4 * i)));
            if (size != sizes[i])
                throw new LabException($"'{path}' has {size:N0} {Noun(sizes.Length, i)}, not {sizes[i]:N0}: another file has its name. {advice}");
            length *= sizes[i];
        }

        var bytes = new byte[length];
        RequireWhole(header.Length + content.ReadAtLeast(bytes, length, throwOnEndOfStream: false), header.Length + length);
        return content.ReadByte() < 0 ? bytes : throw new LabException($"'{path}' goes on after the {header.Length + length:N0} bytes that it should have. {advice}");

        void RequireWhole(int read, int expected)
        {
            if (read < expected)
                throw new LabException($"'{path}' is truncated: it holds {read:N0} bytes of the {expected:N0} of its {(expected == header.Length ? "header" : "contents")}. {advice}");
        }
    }

    private static void RequireMagic(uint magic, uint expected, string path, string advice)
    {
        if (magic == expected)
            return;
        throw new LabException(magic is LabelMagic or ImageMagic
            ? $"'{path}' holds {Kind(magic)}, not {Kind(expected)}: files have changed places. {advice}"
            : $"'{path}' is not an idx file: it begins with {magic:x8}, not {expected:x8}. {advice}");
    }

    private static string Kind(uint magic) => magic == LabelMagic ? "labels" : "images";

    private static string Noun(int dimensions, int index) => index switch
    {
        0 => dimensions == 1 ? "labels" : "images",
        1 => "rows",
        _ => "columns",
    };
}
