using ResNetGen.Lab.Data.Png;
using ResNetGen.Lab.Tests.Data.Support;
using ResNetGen.Lab.Tests.Support;

namespace ResNetGen.Lab.Tests.Data.Png;

public sealed class PngFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private readonly byte[] whole = PngPicture.Make(seed: 1, new(3, 5, 7));

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Truncated_anywhere_it_is_refused()
    {
        for (var length = 0; length < whole.Length; length++)
            Assert.Matches("is truncated: it ends before the PNG's last part|is not a PNG file|is empty", Failure(whole[..length]));
    }

    [Fact]
    public void Any_changed_byte_is_noticed()
    {
        for (var i = 0; i < whole.Length; i++)
        {
            var changed = whole.ToArray();
            changed[i] ^= 0x10;
            Assert.Matches("is truncated|is damaged|is not a PNG file", Failure(changed));
        }
    }

    [Fact]
    public void Its_size_is_refused_before_its_pixels_are_decoded()
    {
        File.WriteAllBytes(folder.In("a.png"), whole);

        var failure = Assert.Throws<LabException>(() => PngFile.Read(folder.In("a.png"), header => throw new LabException(header.ToString())));

        Assert.Equal("7 x 5 in RGB", failure.Message);
    }

    private string Failure(byte[] content)
    {
        File.WriteAllBytes(folder.In("a.png"), content);
        return Assert.Throws<LabException>(() => PngFile.Read(folder.In("a.png"), _ => { })).Message;
    }
}
