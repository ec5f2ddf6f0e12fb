using System.CommandLine;
using ResNetGen.Compiler.Emit.Draw;
using ResNetGen.Tool.Commands;
using ResNetGen.Tool.Rendering.Pictures;

namespace ResNetGen.Tool.Output;

/// <summary>Writes a picture in any of its formats.</summary>
internal static class PictureOutput
{
    private const int MaxScale = 16;

    public static Option<int> Scale()
    {
        var scale = new Option<int>("--scale") { Description = "Of a PNG: its pixels to one of the SVG's.", DefaultValueFactory = _ => 2, HelpName = "1-16" };
        scale.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > MaxScale)
                result.AddError($"'--scale' is a number from 1 to {MaxScale}.");
        });
        return scale;
    }

    public static void Write(Picture picture, OutputFormat format, int scale, string? path, Terminal terminal)
    {
        if (format == OutputFormat.Png)
            OutputFile.Write(PictureFile.Png(picture, scale), path!, terminal);
        else if (format == OutputFormat.Pdf)
            OutputFile.Write(PictureFile.Pdf(picture), path!, terminal);
        else
            OutputFile.Write(SvgPicture.Write(picture), path, terminal);
    }
}
