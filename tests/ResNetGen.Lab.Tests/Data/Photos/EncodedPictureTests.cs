using ResNetGen.Lab.Augmentation.Views;
using ResNetGen.Lab.Data.Photos;
using SixLabors.ImageSharp.Formats.Png;
using SixLabors.ImageSharp.PixelFormats;
using SkiaSharp;

namespace ResNetGen.Lab.Tests.Data.Photos;

public sealed class EncodedPictureTests
{
    /// <summary>Where the stored picture's upper left corner, which is dark, comes to lie.</summary>
    [Theory]
    [InlineData(1, 64, 32, false, false)]
    [InlineData(2, 64, 32, true, false)]
    [InlineData(3, 64, 32, true, true)]
    [InlineData(4, 64, 32, false, true)]
    [InlineData(5, 32, 64, false, false)]
    [InlineData(6, 32, 64, true, false)]
    [InlineData(7, 32, 64, true, true)]
    [InlineData(8, 32, 64, false, true)]
    public void A_picture_is_turned_as_its_orientation_says(byte orientation, int width, int height, bool right, bool below)
    {
        using var picture = EncodedPicture.Open("a.jpg", Pictures.Oriented(Pictures.Smooth(64, 32), orientation));

        Assert.Equal((width, height), (picture.Width, picture.Height));
        var (red, green, _) = Pictures.At(picture, right ? width - 2 : 1, below ? height - 2 : 1);
        Assert.True(red < 40 && green < 40, $"{red}, {green}");
    }

    [Fact]
    public void On_its_side_columns_become_rows()
    {
        using var picture = EncodedPicture.Open("a.jpg", Pictures.Oriented(Pictures.Smooth(64, 32), 6));

        // What grew downwards, green, now falls from right to left; red grows downwards.
        Assert.True(Pictures.At(picture, 1, 32).Green > Pictures.At(picture, 30, 32).Green + 100);
        Assert.True(Pictures.At(picture, 16, 62).Red > Pictures.At(picture, 16, 1).Red + 100);
    }

    [Fact]
    public void CMYK_becomes_RGB()
    {
        using var picture = EncodedPicture.Open("a.jpg", Pictures.Cmyk);

        var (red, green, blue) = Pictures.At(picture, 4, 4);
        Assert.True(red > 245 && green < 10 && blue < 10, $"{red}, {green}, {blue}");
    }

    [Fact]
    public void Greyscale_becomes_three_equal_channels()
    {
        using var picture = EncodedPicture.Open("a.png", Pictures.Png<L8>(4, 4, new(77), PngColorType.Grayscale, PngBitDepth.Bit8));

        Assert.Equal((77, 77, 77), Pictures.At(picture, 3, 3));
    }

    [Fact]
    public void Sixteen_bits_become_eight()
    {
        using var picture = EncodedPicture.Open("a.png", Pictures.Png<Rgb48>(4, 4, new(0x1234, 0x8000, 0xFFFF), PngColorType.Rgb, PngBitDepth.Bit16));

        var (red, green, blue) = Pictures.At(picture, 2, 1);
        Assert.InRange(red, 0x12, 0x13);
        Assert.InRange(green, 0x7F, 0x80);
        Assert.Equal(0xFF, blue);
    }

    [Fact]
    public void What_is_transparent_is_seen_over_white()
    {
        using var picture = EncodedPicture.Open("a.png", Pictures.Png<Rgba32>(4, 4, new(200, 100, 0, 128), PngColorType.RgbWithAlpha, PngBitDepth.Bit8));

        Assert.Equal((227, 177, 127), Pictures.At(picture, 0, 0));
    }

    [Fact]
    public void Of_an_animation_the_first_picture_is_taken()
    {
        using var picture = EncodedPicture.Open("a.gif", Pictures.Animation);

        Assert.Equal((255, 0, 0), Pictures.At(picture, 1, 2));
    }

    [Theory]
    [InlineData(SKEncodedImageFormat.Png)]
    [InlineData(SKEncodedImageFormat.Webp)]
    public void The_content_says_what_a_file_is_and_not_its_name(SKEncodedImageFormat format)
    {
        using var picture = EncodedPicture.Open("a.jpg", Pictures.Smooth(20, 10, format));

        Assert.Equal((20, 10), (picture.Width, picture.Height));
    }

    /// <summary>Of a JPEG file only the rows that a view needs are decoded.</summary>
    [Fact]
    public void Some_rows_alone_are_those_of_the_whole_picture()
    {
        var file = Pictures.Smooth(60, 90);
        var (whole, some) = (new byte[3 * 16 * 16], new byte[3 * 16 * 16]);
        var cut = new Cut(new(5, 31, 40, 33), 16, 16, 0, 0, 16);
        using (var all = EncodedPicture.Open("a.jpg", file))
            new Resizer().Write(all.Decode().Rows(0, 90), cut, whole, 3);
        using (var part = EncodedPicture.Open("a.jpg", file))
            new Resizer().Write(part.Rows(cut.Rows().First, cut.Rows().End), cut, some, 3);

        Assert.Equal(whole, some);
        Assert.True(whole.Distinct().Count() > 10);
    }
}
