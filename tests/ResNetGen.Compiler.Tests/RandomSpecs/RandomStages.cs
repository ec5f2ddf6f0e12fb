using System.Globalization;
using System.Text.RegularExpressions;

namespace ResNetGen.Compiler.Tests.RandomSpecs;

/// <summary>Draws the stages of a network, one behind the other, each on the map that the one before gives.</summary>
internal sealed partial class RandomStages(Draw draw, int unit, int factor)
{
    private const int MostStages = 4;

    private readonly RandomLayers layers = new(draw, unit);

    private bool isAfterPool;

    private bool isAfterCeil;

    /// <param name="stem">As it is written; null: the default.</param>
    public IReadOnlyList<RandomStage> Draw(RandomMap map, string? stem)
    {
        // A pool that keeps its last window has no stride to give to a filter.
        (isAfterPool, isAfterCeil) = (stem is null or "imagenet" or "deep" || StridedPool().IsMatch(stem), stem?.Contains("ceil", StringComparison.Ordinal) == true);
        var stages = new List<RandomStage>();
        var count = draw.Between(1, MostStages);
        for (var i = 0; i < count; i++)
        {
            stages.Add(Stage(i == 0 ? 1 : 2, ref map));
            (isAfterPool, isAfterCeil) = (false, false);
        }

        return stages;
    }

    private RandomStage Stage(int usualStride, ref RandomMap map)
    {
        var written = draw.Chance(0.3);
        var stride = written ? draw.Between(1, 3) : usualStride;
        var block = Block(map, stride);
        var input = map.Channels ?? block.StemChannels;
        map = map.Stride(block.Output, stride);

        var blocks = draw.Between(1, 3);
        Dictionary<string, string> own = new(block.Written) { ["blocks"] = Text(blocks) };
        if (written)
            own["stride"] = Text(stride);
        var row = block.RowCell is { } cell ? $"{cell} {draw.Of("x", "×")} {Text(blocks)}" + (written ? $", stride {Text(stride)}" : "") : null;
        return new(own, row, layers.Of(block, input, stride, map.Side, blocks), stride, block.Reach);
    }

    /// <summary>A dilation of its own must leave a cell's kernel on the map.</summary>
    private RandomBlock Block(RandomMap map, int stride)
    {
        while (true)
        {
            var block = RandomBlock.Draw(draw, map.Channels, unit, factor);
            if (!block.HasPlaceForFilter(map, stride, isAfterPool) || (isAfterCeil && block.Written.ContainsKey("anti_alias")))
                continue;
            if (!block.IsDilated || block.Reach < map.Stride(1, stride).Side)
                return block;
        }
    }

    [GeneratedRegex("max pool .x., stride 2")]
    private static partial Regex StridedPool();

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
