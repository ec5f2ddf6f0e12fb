using System.CommandLine;
using ResNetGen.Reports.Pictures;
using ResNetGen.Tool.Commands;
using ResNetGen.Tool.Commands.Words;
using ResNetGen.Tool.Rendering.Pictures;

namespace ResNetGen.Tool.Output;

/// <summary>Writes a picture in any of its formats.</summary>
internal static class PictureOutput
{
    private const int MaxScale = 16;

    public static Option<int> Scale()
    {
        var scale = NumberOption.Create("--scale", [], "Of a PNG: its pixels to one of the SVG's.", byDefault: 2, MaxScale);
        scale.HelpName = $"1-{MaxScale}";
        return scale;
    }

    public static void Write(Picture picture, OutputFormat format, int scale, string? path, Terminal terminal)
    {
        if (format == OutputFormat.Png)
            OutputFile.Write(PictureFile.Png(picture, scale), path, terminal);
        else if (format == OutputFormat.Pdf)
            OutputFile.Write(PictureFile.Pdf(picture), path, terminal);
        else
            OutputFile.Write(SvgPicture.Write(picture), path, terminal);
    }
}
