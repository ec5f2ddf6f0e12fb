using ResNetGen.Reports.Pictures;
using SkiaSharp;

namespace ResNetGen.Tool.Rendering.Pictures;

/// <summary>Pictures in formats that are not text.</summary>
internal static class PictureFile
{
    /// <summary>Points of 1/72 inch in a pixel of 1/96 inch.</summary>
    private const float PointsInPixel = 0.75f;

    /// <summary>No surface of Skia has a longer side.</summary>
    private const double LongestSide = 32_000;

    /// <param name="scale">The image's pixels to one of the picture's.</param>
    /// <exception cref="ToolException">The image would be too large.</exception>
    public static byte[] Png(Picture picture, int scale)
    {
        if (Math.Max(picture.Width, picture.Height) * scale > LongestSide)
            throw new ToolException($"The picture is {picture.Width:0} x {picture.Height:0} pixels large, too large for a PNG at this scale. Write SVG or PDF, or a smaller '--scale'.");
        using var surface = SKSurface.Create(new SKImageInfo((int)Math.Ceiling(picture.Width * scale), (int)Math.Ceiling(picture.Height * scale)))
            ?? throw new ToolException("There is not enough memory for a PNG of this size. Write SVG or PDF, or a smaller '--scale'.");
        surface.Canvas.Scale(scale);
        using var fonts = new PictureFonts();
        PicturePainter.Paint(picture, surface.Canvas, fonts);
        using var image = surface.Snapshot();
        using var data = image.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }

    /// <summary>One page of the picture's own size, its text as text.</summary>
    public static byte[] Pdf(Picture picture)
    {
        using var stream = new MemoryStream();
        using (var fonts = new PictureFonts())
        using (var document = SKDocument.CreatePdf(stream, new SKDocumentPdfMetadata { Title = picture.Title, Subject = picture.Description, Producer = "resnetgen", Creator = "resnetgen" }))
        {
            var canvas = document.BeginPage((float)picture.Width * PointsInPixel, (float)picture.Height * PointsInPixel);
            canvas.Scale(PointsInPixel);
            PicturePainter.Paint(picture, canvas, fonts);
            document.EndPage();
            document.Close();
        }

        return stream.ToArray();
    }
}
