using System.Globalization;

namespace ResNetGen.Compiler.Tests.RandomSpecs;

/// <summary>A convolution of a block, as far as what follows depends on it.</summary>
internal readonly record struct RandomConvolution(int Kernel, int Channels, int Dilation = 1);

/// <summary>A block and the settings that make it.</summary>
/// <param name="Written">By key.</param>
/// <param name="RowCell">The cell, where it states all of its channels and groups as numbers and may stand as a row.</param>
internal sealed record RandomBlock(IReadOnlyDictionary<string, string> Written, string? RowCell, IReadOnlyList<RandomConvolution> Convolutions)
{
    public int Output => Convolutions[^1].Channels;

    /// <summary>What a <c>cifar</c> stem gives in front of it: the width before the factor, or the first channels of a cell without one.</summary>
    public int StemChannels => Written.TryGetValue("width", out var width) ? int.Parse(width, CultureInfo.InvariantCulture) : Convolutions[0].Channels;

    public bool HasPointwise => Convolutions.Any(convolution => convolution.Kernel == 1);

    /// <summary>A kernel that takes the stage's dilation.</summary>
    public bool Dilates => Convolutions.Any(convolution => convolution is { Kernel: > 1, Dilation: 1 });

    /// <summary>A kernel sees further than to its neighbours on each side.</summary>
    public bool IsDilated => Written.ContainsKey("select") || Convolutions.Any(convolution => convolution.Dilation > 1);

    /// <summary>How far its widest kernel reaches to each side; of two beside each other (SK), one is dilated by 2.</summary>
    public int Reach => Convolutions.Max(convolution => convolution.Kernel / 2 * convolution.Dilation) * (Written.ContainsKey("select") ? 2 : 1);

    /// <summary>Whether a filter can take the place of its stride.</summary>
    /// <param name="isAfterPool">A max pool of the stem has a stride, and the stage is the first.</param>
    public bool HasPlaceForFilter(RandomMap map, int stride, bool isAfterPool) => !Written.TryGetValue("anti_alias", out var filter)
        // Edges are reflected, and a mean leaves no pixel over that the shortcut keeps.
        || ((stride > 1 || isAfterPool) && map.Side >= 3 && (filter != "avg" || (!isAfterPool && map.Height % stride == 0 && map.Width % stride == 0)));

    /// <param name="input">Channels of the stage's input; null: as many as the block itself says (a <c>cifar</c> stem).</param>
    /// <param name="unit">Divides every number of channels, so that groups and norms can be chosen freely.</param>
    /// <param name="factor">The network's width factor.</param>
    public static RandomBlock Draw(Draw draw, int? input, int unit, int factor) => draw.Between(0, 3) switch
    {
        0 => Basic(draw, unit, factor),
        1 => Bottleneck(draw, unit, factor),
        _ => Cell(draw, input, unit, factor),
    };

    private static RandomBlock Basic(Draw draw, int unit, int factor)
    {
        var width = Width(draw, unit);
        Dictionary<string, string> written = new() { ["block"] = "basic", ["width"] = Text(width) };
        var expansion = Expansion(draw, written, width * factor, unit, 1);
        if (draw.Chance(0.25))
            written["anti_alias"] = Filter(draw);
        else if (draw.Chance(0.2))
            written["select"] = $"{{ ratio: {draw.Of("1/4", "0.5")}, divisor: 4, split_input: false }}";
        return new(written, null, [new(3, width * factor), new(3, (int)(width * factor * expansion))]);
    }

    private static RandomBlock Bottleneck(Draw draw, int unit, int factor)
    {
        var width = Width(draw, unit);
        var inner = width * factor;
        Dictionary<string, string> written = new() { ["block"] = "bottleneck", ["width"] = Text(width) };
        var expansion = Expansion(draw, written, inner, unit, 4);
        var output = (int)(inner * expansion);
        switch (draw.Between(0, 3))
        {
            case 0:
                written["cardinality"] = Text(draw.CommonDivisor(inner));
                break;
            case 1:
                written["group_width"] = Text(draw.CommonDivisor(inner));
                break;
            case 2:
                var baseWidth = draw.Of([.. new[] { 4, 8, 16, 24, 48, 64, 80 }.Where(one => inner * one % 64 == 0 && inner * one / 64 % unit == 0 && inner * one / 64 <= 32)
                    .DefaultIfEmpty(64)]);
                var cardinality = draw.Between(1, 4);
                inner = inner * baseWidth / 64 * cardinality;
                written["base_width"] = Text(baseWidth);
                written["cardinality"] = Text(cardinality);
                break;
        }

        return new(written, null, [new(1, inner * Unit(draw, inner, written)), new(3, inner), new(1, output)]);
    }

    /// <summary>What takes the place of the 3x3; gives the times that the first convolution is wider for it.</summary>
    private static int Unit(Draw draw, int inner, Dictionary<string, string> written)
    {
        var groups = written.TryGetValue("group_width", out var groupWidth) ? inner / Number(groupWidth) : written.TryGetValue("cardinality", out var cardinality) ? Number(cardinality) : 1;
        // Attention's inner channels of split attention are a multiple of 8.
        var (cutsTwo, cutsEight) = (inner % (2 * groups) == 0, 8 % groups == 0);
        switch (draw.Between(0, 9))
        {
            case 3:
            case 4:
                written["anti_alias"] = Filter(draw);
                break;
            case 0:
                var scale = draw.Between(2, 4);
                written["scale"] = Text(scale);
                return scale;
            case 1 when cutsEight:
                written["radix"] = cutsTwo ? draw.Of("2", "{ radix: 2, pool: before }") : "1";
                break;
            case 2 when cutsTwo:
                written["select"] = "sk";
                break;
        }

        return 1;
    }

    private static RandomBlock Cell(Draw draw, int? input, int unit, int factor)
    {
        var ofWidth = draw.Chance(0.6);
        var width = Width(draw, 2 * unit);
        var effective = width * factor;
        var usesCardinality = false;
        var count = draw.Between(1, 4);
        var channels = Enumerable.Range(0, count)
            .Select(_ => ofWidth && draw.Chance(0.7) ? Multiple(draw, effective) : (Channels: Width(draw, unit), Text: (string?)null))
            .Select(channels => (channels.Channels, Text: channels.Text ?? Text(channels.Channels), OfWidth: channels.Text is not null))
            .ToArray();
        var convolutions = new List<RandomConvolution>();
        var texts = new List<string>();
        var isOfWidth = channels.Any(one => one.OfWidth);
        var given = input ?? (isOfWidth ? width : channels[0].Channels);
        var cardinality = draw.CommonDivisor([given, .. channels.Select(one => one.Channels)]);
        for (var i = 0; i < count; i++)
        {
            var kernel = draw.Of(1, 1, 3, 3, 5);
            var dilation = kernel > 1 && draw.Chance(0.15) ? 2 : 1;
            var text = $"{Text(kernel)}x{Text(kernel)}, {channels[i].Text}";
            if (draw.Chance(0.15))
            {
                usesCardinality = true;
                text += ", C";
            }
            else if (channels[i].OfWidth && draw.Chance(0.1) && Divides(effective, i > 0 ? [channels[i - 1].Channels] : [given, channels[^1].Channels], channels[i].Channels))
            {
                text += ", C=w";
            }
            else if (draw.Chance(0.2))
            {
                // Later blocks of the stage begin with its own output.
                var before = i > 0 ? [channels[i - 1].Channels] : new[] { given, channels[^1].Channels };
                text += $", C={Text(draw.CommonDivisor([.. before, channels[i].Channels]))}";
            }

            texts.Add(Split(draw, dilation == 1 ? text : $"{text}, dilation 2", kernel, channels[i], unit, isFirst: i == 0));
            convolutions.Add(new(kernel, channels[i].Channels, dilation));
        }

        var cell = $"[{string.Join("; ", texts)}]";
        Dictionary<string, string> written = new() { ["block"] = cell };
        if (isOfWidth)
            written["width"] = Text(width);
        if (usesCardinality)
            written["cardinality"] = Text(cardinality);
        // Wherever the stride is, an activation must follow.
        if (!cell.Contains('(') && convolutions.FindIndex(one => one.Kernel > 1) < count - 1 && convolutions.FindIndex(one => one.Kernel == 1) < count - 1 && count > 1 && draw.Chance(0.3))
            written["anti_alias"] = Filter(draw);
        return new(written, isOfWidth || usesCardinality || written.ContainsKey("anti_alias") ? null : cell, convolutions);
    }

    /// <summary>Mostly the convolution itself; else paths beside each other that give the same channels.</summary>
    private static string Split(Draw draw, string convolution, int kernel, (int Channels, string Text, bool OfWidth) channels, int unit, bool isFirst)
    {
        if (draw.Chance(0.8))
            return convolution;
        var plain = $"{Text(kernel)}x{Text(kernel)}, ";
        if (convolution != plain + channels.Text)
            return $"sum({convolution} | 1x1, {channels.Text})";
        // A stem that takes its channels of the cell takes those of the first convolution that is written.
        return isFirst || channels.OfWidth || channels.Channels % (2 * unit) != 0 || draw.Chance(0.5)
            ? draw.Of($"sum({convolution} | 1x1, {channels.Text})", $"sum(2 of {plain}{channels.Text}; {plain}{channels.Text})", $"sum({convolution} | {plain}{channels.Text}; sum({plain}{channels.Text} | ))")
            : $"concat({plain}{Text(channels.Channels / 2)} | {plain}{Text(channels.Channels / 2)})";
    }

    private static string Filter(Draw draw) => draw.Of("blur", "blur(3)", "blur(5)", "avg");

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static bool Divides(int groups, int[] before, int channels) => before.Append(channels).All(number => number % groups == 0);

    private static int Width(Draw draw, int unit) => unit * draw.Between(Math.Max(1, 4 / unit), 16 / unit);

    private static (int Channels, string? Text) Multiple(Draw draw, int width) => draw.Between(0, 3) switch
    {
        0 => (2 * width, "2w"),
        1 => (width / 2, "w/2"),
        2 => (width * 3 / 2, "1.5w"),
        _ => (width, "w"),
    };

    private static decimal Expansion(Draw draw, Dictionary<string, string> written, int width, int unit, decimal usual)
    {
        if (draw.Chance(0.5))
            return usual;
        var expansion = draw.Of([.. new[] { 0.5m, 1, 1.5m, 2, 3 }.Where(one => width * one % unit == 0)]);
        written["expansion"] = expansion.ToString(CultureInfo.InvariantCulture);
        return expansion;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
