using System.IO.Compression;
using static TorchSharp.torch;

namespace ResNetGen.Tests.Weights;

public sealed class ZipDamageTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private readonly Holder module = new(("w", ones(2, 3)));

    public void Dispose()
    {
        folder.Dispose();
        module.Dispose();
    }

    public static TheoryData<string, byte[], string> Archives()
    {
        var pickle = ("archive/data.pkl", PickleBytes.OneTensor());
        var data = ("archive/data/0", new byte[24]);
        var good = TorchZip.Of(pickle, data);
        return new()
        {
            { "no pickle", TorchZip.Of(data), "without 'data.pkl'" },
            { "two pickles", TorchZip.Of(pickle, data, ("other/data.pkl", [])), "more than one 'data.pkl'" },
            { "one name twice", TorchZip.Of(pickle, data, data), "names 'archive/data/0' twice" },
            { "compressed", TorchZip.Of(CompressionLevel.Optimal, pickle, ("archive/data/0", new byte[1000])), "is compressed" },
            { "encrypted", new ZipBytes(good).SetEntry(0, 8, 1, 2).Bytes, "'archive/data.pkl' is encrypted" },
            { "big-endian", TorchZip.Of(pickle, data, ("archive/byteorder", "big"u8.ToArray())), "big-endian" },
            { "a program", TorchZip.Of(pickle, data, ("archive/constants.pkl", [])), "TorchScript" },
            { "no end", good[..^1], "no directory at its end" },
            { "an end with a comment that is not there", new ZipBytes(good).SetEnd(20, 5, 2).Bytes, "no directory at its end" },
            { "a directory behind the end", new ZipBytes(good).SetEnd(16, 1_000_000).Bytes, "are needed" },
            { "a directory of 4 GB", new ZipBytes(good).SetEnd(12, uint.MaxValue).Bytes, "are needed" },
            { "a directory at another place", new ZipBytes(good).SetEnd(16, 1).Bytes, "directory is damaged" },
            { "more entries than there are", new ZipBytes(good).SetEnd(10, 3, 2).Bytes, "directory is damaged" },
            { "fewer entries than there are", new ZipBytes(good).SetEnd(10, 1, 2).Bytes, "directory is damaged" },
            { "a long name", new ZipBytes(good).SetEntry(1, 28, 60000, 2).Bytes, "directory is damaged" },
            { "data at another place", new ZipBytes(good).SetEntry(1, 42, 1).Bytes, "directory is damaged" },
            { "data behind the end", new ZipBytes(good).SetEntry(1, 42, 1_000_000).Bytes, "are needed" },
            { "data past the end", new ZipBytes(new ZipBytes(good).SetEntry(1, 20, 5000).Bytes).SetEntry(1, 24, 5000).Bytes, "reaches past its end" },
            { "two sizes", new ZipBytes(good).SetEntry(1, 20, 5).Bytes, "directory is damaged" },
            { "zip64 without its record", Widened(good, at => at.LastIndexOf("PK\u0006\u0006"u8), 9), "directory is damaged" },
            { "zip64 that points elsewhere", Widened(good, at => at.LastIndexOf("PK\u0006\u0007"u8) + 12, 200), "are needed" },
            { "zip64 with too many entries", Widened(good, at => at.LastIndexOf("PK\u0006\u0006"u8) + 36, 1), "entries; at most" },
        };
    }

    [Theory]
    [MemberData(nameof(Archives), DisableDiscoveryEnumeration = true)]
    public void A_damaged_archive_is_refused_with_a_reason(string what, byte[] archive, string reason)
    {
        var path = folder.Write("damaged.pth", archive);
        var error = Assert.Throws<WeightFormatException>(() => module.LoadWeights(path));
        Assert.True(error.Message.Contains(reason, StringComparison.Ordinal), $"{what}: {error.Message}");
        Assert.Equal(Enumerable.Repeat(1f, 6), module.state_dict()["w"].data<float>().ToArray());
    }

    [Fact]
    public void An_archive_with_64_bit_numbers_is_read()
    {
        var numbers = Enumerable.Range(1, 6).Select(number => (float)number).ToArray();
        var good = TorchZip.Of(("a/data.pkl", PickleBytes.OneTensor()), ("a/data/0", [.. numbers.SelectMany(BitConverter.GetBytes)]), ("a/byteorder", "little"u8.ToArray()));
        module.LoadWeights(folder.Write("wide.pth", new ZipBytes(good).Widened()));
        Assert.Equal(numbers, module.state_dict()["w"].data<float>().ToArray());
    }

    private delegate int Place(ReadOnlySpan<byte> archive);

    private static byte[] Widened(byte[] good, Place place, byte value)
    {
        var wide = new ZipBytes(good).Widened();
        wide[place(wide)] = value;
        return wide;
    }
}
