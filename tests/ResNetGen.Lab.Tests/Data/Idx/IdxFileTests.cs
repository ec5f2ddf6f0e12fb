using ResNetGen.Lab.Data.Idx;
using ResNetGen.Lab.Tests.Data.Support;
using ResNetGen.Lab.Tests.Support;

namespace ResNetGen.Lab.Tests.Data.Idx;

public sealed class IdxFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private readonly byte[] values = [.. Enumerable.Range(0, 24).Select(i => (byte)(i * i))];

    private readonly byte[] whole;

    public IdxFileTests() => whole = SmallMnist.Idx(0x0803, [2, 3, 4], values);

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("images")]
    [InlineData("images.gz")]
    public void Its_values_come_back(string name)
    {
        Assert.Equal(values, Read(name, whole));
    }

    [Fact]
    public void Truncated_anywhere_it_is_refused()
    {
        for (var length = 0; length < whole.Length; length++)
        {
            var expected = length < 16 ? "16 of its header" : "40 of its contents";
            Assert.Contains($"images' is truncated: it holds {length} bytes of the {expected}. advice", Failure("images", whole[..length]));
        }
    }

    [Fact]
    public void Truncated_anywhere_a_packed_file_is_refused()
    {
        var packed = SmallMnist.Pack(whole);
        for (var length = 0; length < packed.Length; length++)
        {
            File.WriteAllBytes(folder.In("images.gz"), packed[..length]);
            Assert.Contains("images.gz' is not a .gz file, or is damaged: it is truncated, after ", Failure(folder.In("images.gz")));
        }
    }

    [Fact]
    public void A_changed_byte_of_a_packed_file_is_noticed_or_harmless()
    {
        var packed = SmallMnist.Pack(whole);
        for (var i = 0; i < packed.Length; i++)
        {
            var changed = packed.ToArray();
            changed[i] ^= 0x04;
            File.WriteAllBytes(folder.In("images.gz"), changed);
            byte[]? read = null;
            var failure = Record.Exception(() => read = IdxFile.Read(folder.In("images.gz"), "advice", 2, 3, 4));
            Assert.True(failure is LabException || (failure is null && read!.SequenceEqual(values)), $"byte {i}: {failure}");
        }
    }

    [Fact]
    public void A_packed_file_that_is_not_packed_is_refused()
    {
        File.WriteAllBytes(folder.In("images.gz"), whole);

        Assert.Contains("images.gz' is not a .gz file, or is damaged: ", Failure(folder.In("images.gz")));
    }

    [Theory]
    [InlineData("images")]
    [InlineData("images.gz")]
    public void What_follows_the_values_is_refused(string name)
    {
        Assert.Contains("goes on after the 40 bytes that it should have. advice", Failure(name, [.. whole, 0]));
    }

    [Theory]
    [InlineData(0x0802)]
    [InlineData(0x0D03)]
    [InlineData(0x03080000)]
    public void Another_magic_number_is_refused(int magic)
    {
        Assert.Contains($"images' is not an idx file: it begins with {magic:x8}, not 00000803. advice", Failure("images", SmallMnist.Idx(magic, [2, 3, 4], values)));
    }

    [Theory]
    [InlineData(3, 3, 4, "3 images, not 2")]
    [InlineData(2, 4, 3, "4 rows, not 3")]
    [InlineData(2, 3, 5, "5 columns, not 4")]
    [InlineData(-1, 3, 4, "4,294,967,295 images, not 2")]
    public void Another_size_is_refused_before_anything_is_read(int images, int rows, int columns, string says)
    {
        Assert.Contains($"images' has {says}: another file has its name. advice", Failure("images", SmallMnist.Idx(0x0803, [images, rows, columns], values)));
    }

    private byte[] Read(string name, byte[] content)
    {
        File.WriteAllBytes(folder.In(name), name.EndsWith(".gz", StringComparison.Ordinal) ? SmallMnist.Pack(content) : content);
        return IdxFile.Read(folder.In(name), "advice", 2, 3, 4);
    }

    private string Failure(string name, byte[] content) => Assert.Throws<LabException>(() => Read(name, content)).Message;

    private static string Failure(string path) => Assert.Throws<LabException>(() => IdxFile.Read(path, "advice", 2, 3, 4)).Message;
}
