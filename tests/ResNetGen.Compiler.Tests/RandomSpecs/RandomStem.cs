using System.Globalization;

namespace ResNetGen.Compiler.Tests.RandomSpecs;

/// <summary>A feature map on its way through the network.</summary>
/// <param name="Channels">Null: as many as the first stage's block says.</param>
internal readonly record struct RandomMap(int? Channels, int Height, int Width, int Reduction)
{
    /// <summary>The shorter side.</summary>
    public int Side => Math.Min(Height, Width);

    public RandomMap Slide(int? channels, int kernel, int stride, int padding) =>
        new(channels, ((Height + (2 * padding) - kernel) / stride) + 1, ((Width + (2 * padding) - kernel) / stride) + 1, Reduction * stride);

    /// <summary>Through a stage, whose convolutions keep the size but for the stride.</summary>
    public RandomMap Stride(int? channels, int stride) =>
        new(channels, (Height + stride - 1) / stride, (Width + stride - 1) / stride, Reduction * stride);
}

/// <summary>A stem and what it gives.</summary>
/// <param name="Text">Null: not written.</param>
internal sealed record RandomStem(string? Text, RandomMap Output)
{
    /// <param name="isSame">Where a row has no padding of its own, only its stride makes the map smaller.</param>
    public static RandomStem Draw(Draw draw, RandomMap input, int unit, bool isSame)
    {
        var imagenet = input.Slide(64, 7, 2, 3).Slide(64, 3, 2, 1);
        return draw.Between(0, 9) switch
        {
            0 => new(draw.Chance(0.5) ? null : "imagenet", imagenet),
            1 => new("deep", input.Slide(32, 3, 2, 1).Slide(64, 3, 2, 1)),
            2 or 3 => new("cifar", input with { Channels = null }),
            4 => new("none", input),
            _ => Rows(draw, input, unit, isSame),
        };
    }

    private static RandomStem Rows(Draw draw, RandomMap map, int unit, bool isSame)
    {
        var rows = new List<string>();
        var count = draw.Between(1, 5);
        for (var i = 0; i < count; i++)
        {
            var (text, output) = draw.Chance(0.7) ? Convolution(draw, map, unit, isSame) : Pool(draw, map, isSame);
            if (output.Side < 4)
                break;
            rows.Add($"\n  - {text}");
            map = output;
        }

        return rows.Count == 0 ? new("none", map) : new(string.Concat(rows), map);
    }

    private static (string Text, RandomMap Output) Convolution(Draw draw, RandomMap map, int unit, bool isSame)
    {
        var (kernel, stride) = (draw.Of(1, 2, 3, 3, 5, 7), draw.Of(1, 1, 2, 3));
        var channels = unit * draw.Between(1, 8 / unit * 2);
        var text = string.Create(CultureInfo.InvariantCulture, $"{kernel}x{kernel}, {channels}");
        if (stride > 1 || draw.Chance(0.2))
            text += string.Create(CultureInfo.InvariantCulture, $", stride {stride}");
        var (ending, padding) = Padding(draw, kernel, kernel);
        return (text + ending, isSame && ending.Length == 0 ? map.Stride(channels, stride) : map.Slide(channels, kernel, stride, padding));
    }

    private static (string Text, RandomMap Output) Pool(Draw draw, RandomMap map, bool isSame)
    {
        var (kernel, stride) = (draw.Between(1, 3), draw.Between(1, 2));
        // More padding than half a kernel would show a window nothing but padding.
        var (ending, padding) = Padding(draw, kernel, kernel / 2);
        var kind = draw.Of("max", "avg");
        var text = string.Create(CultureInfo.InvariantCulture, $"{kind} pool {kernel}x{kernel}, stride {stride}");
        // With "ceil" the map is as large or a pixel larger; both options are about padding that the row counts itself.
        if (kind == "max" && (!isSame || ending.Length > 0))
            ending += (padding > 0 && draw.Chance(0.3) ? ", zeros" : "") + (draw.Chance(0.3) ? ", ceil" : "");
        return (text + ending, isSame && ending.Length == 0 ? map.Stride(map.Channels, stride) : map.Slide(map.Channels, kernel, stride, padding));
    }

    private static (string Ending, int Padding) Padding(Draw draw, int kernel, int most)
    {
        if (draw.Chance(0.7))
            return ("", (kernel - 1) / 2);
        var padding = draw.Between(0, most);
        return (string.Create(CultureInfo.InvariantCulture, $", padding {padding}"), padding);
    }
}
