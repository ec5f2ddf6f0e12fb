using System.Diagnostics;
using System.IO.Compression;
using ResNetGen.Lab.Data;
using ResNetGen.Lab.Tests.Data.Photos;
using ResNetGen.Lab.Tests.Data.Support;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Formats.Png;
using SixLabors.ImageSharp.PixelFormats;

namespace ResNetGen.Lab.Tests.Data.Png;

/// <summary>One bad file among PNG files that would be read into memory.</summary>
public sealed class HostilePngTests : IDisposable
{
    private static readonly ImageSize Rgb = new(3, 4, 6);

    private readonly TemporaryFolder folder = new();

    public HostilePngTests()
    {
        foreach (var (name, seed) in new[] { "train/cat/a.png", "train/dog/a.png", "test/cat/a.png", "test/dog/a.png" }.Select((name, seed) => (name, seed)))
            PngPicture.Write(folder.In(name), seed, Rgb);
    }

    public void Dispose() => folder.Dispose();

    public static TheoryData<byte[], string> Broken => new()
    {
        { [], "is empty." },
        { "hello"u8.ToArray(), "is not a JPEG, PNG, WebP, BMP or GIF picture." },
        { PngPicture.Make(1, Rgb)[..^20], "is truncated: it ends before the PNG's last part." },
        { Pictures.PngHeader(15_000, 15_000), "says that it is 15,000 x 15,000; a picture has at most 100,000,000 pixels." },
        { Pictures.PngHeader(60_000, 60_000), "says that it is 60,000 x 60,000; a picture has at most 100,000,000 pixels." },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void It_is_named_in_the_words_that_photographs_have(byte[] content, string says)
    {
        File.WriteAllBytes(folder.In("train/cat/b.png"), content);

        Assert.StartsWith($"'{folder.In("train/cat/b.png")}' {says}", Failure());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(50)]
    [InlineData(75)]
    public void Rows_that_are_not_there_are_not_black(int bytes)
    {
        File.WriteAllBytes(folder.In("train/cat/b.png"), WithRows(new byte[bytes]));

        Assert.Equal($"'{folder.In("train/cat/b.png")}' is damaged: it ends before the picture does.", Failure());
    }

    [Fact]
    public void As_many_rows_as_the_header_says_are_enough()
    {
        File.WriteAllBytes(folder.In("train/cat/b.png"), WithRows(new byte[76]));

        Assert.Equal(new byte[72], Datasets.Load(folder.Path, "nowhere").Training.Image(1).ToArray());
    }

    [Theory]
    [InlineData(5, 7)]
    [InlineData(8, 8)]
    public void Rows_of_an_interlaced_picture_are_counted_by_its_passes(int width, int height)
    {
        using var image = new Image<Rgb24>(width, height, new(1, 2, 3));
        foreach (var name in new[] { "train/cat/a.png", "train/dog/a.png", "test/cat/a.png", "test/dog/a.png" })
            image.SaveAsPng(folder.In(name), new PngEncoder { InterlaceMethod = PngInterlaceMode.Adam7 });

        Assert.Equal([1, 2, 3], Datasets.Load(folder.Path, "nowhere").Training.Seen(new ResNetGen.Lab.Augmentation.Views.ResizedCrop(1, 1, 1, IsRandom: false)).Image(0).ToArray());
    }

    /// <summary>2 pixels: the passes that begin in the first column, each row behind its filter.</summary>
    [Fact]
    public void An_interlaced_picture_with_passes_without_pixels_ends()
    {
        var file = PngPicture.Interlaced(PngPicture.Make(0, new(3, 2, 1)));
        foreach (var name in new[] { "train/cat/a.png", "train/dog/a.png", "test/cat/a.png", "test/dog/a.png" })
            File.WriteAllBytes(folder.In(name), file);

        Assert.Equal(3, Datasets.Load(folder.Path, "nowhere").Training.Seen(new ResNetGen.Lab.Augmentation.Views.ResizedCrop(1, 1, 1, IsRandom: false)).Image(0).Length);
    }

    [Fact]
    public void The_content_counts_and_not_the_name()
    {
        File.WriteAllBytes(folder.In("train/cat/b.png"), Pictures.Smooth(40, 30));

        var data = Datasets.Load(folder.Path, "nowhere");

        Assert.True(data.Training.ArePhotos);
        Assert.Equal(3, data.Training.Count);
    }

    [Fact]
    public void A_pipe_is_named_and_nobody_waits_for_it()
    {
        using (var made = Process.Start("mkfifo", [folder.In("train/cat/b.png")]))
            made.WaitForExit();

        Assert.StartsWith($"'{folder.In("train/cat/b.png")}' is not a file but a pipe, a device or a socket.", Failure());
    }

    [Fact]
    public void A_device_behind_a_link_is_named()
    {
        File.CreateSymbolicLink(folder.In("train/cat/b.png"), "/dev/zero");

        Assert.StartsWith($"'{folder.In("train/cat/b.png")}' is not a file but a pipe, a device or a socket.", Failure());
    }

    [Fact]
    public void A_link_to_nothing_is_called_that()
    {
        File.CreateSymbolicLink(folder.In("train/cat/b.png"), folder.In("nothing.png"));

        Assert.StartsWith($"'{folder.In("train/cat/b.png")}' is a link to nothing.", Failure());
    }

    [Fact]
    public void What_is_transparent_is_seen_over_white_in_pictures_of_one_size_too()
    {
        foreach (var file in new[] { "train/cat/a.png", "train/dog/a.png", "test/cat/a.png", "test/dog/a.png" })
            File.WriteAllBytes(folder.In(file), Pictures.Png<Rgba32>(32, 32, new(255, 0, 0, 0), PngColorType.RgbWithAlpha, PngBitDepth.Bit8));

        Assert.All(Datasets.Load(folder.Path, "nowhere").Training.Image(0).ToArray(), value => Assert.Equal(255, value));
    }

    [Fact]
    public void So_are_grey_pictures_and_palettes_with_transparent_colours()
    {
        File.WriteAllBytes(folder.In("train/cat/a.png"), Pictures.Png<Rgba32>(6, 4, new(0, 0, 0, 0), PngColorType.GrayscaleWithAlpha, PngBitDepth.Bit8));
        File.WriteAllBytes(folder.In("train/dog/a.png"), Pictures.Png<Rgba32>(6, 4, new(0, 0, 0, 0), PngColorType.Palette, PngBitDepth.Bit8));

        var training = Datasets.Load(folder.Path, "nowhere").Training;

        Assert.All(training.Image(0).ToArray(), value => Assert.Equal(255, value));
        Assert.All(training.Image(1).ToArray(), value => Assert.Equal(255, value));
    }

    [Theory]
    [InlineData("png")]
    [InlineData("jpg")]
    public void Reading_ends_when_the_user_interrupts(string ending)
    {
        if (ending == "jpg")
            File.WriteAllBytes(folder.In("train/cat/b.jpg"), Pictures.Smooth(40, 30));

        Assert.ThrowsAny<OperationCanceledException>(() => Datasets.Load(folder.Path, "nowhere", new() { Cancellation = new(canceled: true) }));
    }

    /// <summary>A whole PNG file of the size of the others, with these rows.</summary>
    private static byte[] WithRows(byte[] rows)
    {
        var packed = new MemoryStream();
        using (var stream = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            stream.Write(rows);
        return PngPicture.WithPixels(PngPicture.Make(0, Rgb), packed.ToArray());
    }

    private string Failure() => Assert.Throws<LabException>(() => Datasets.Load(folder.Path, "nowhere")).Message;
}
