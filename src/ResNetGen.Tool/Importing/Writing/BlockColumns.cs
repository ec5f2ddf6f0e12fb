using System.Globalization;
using ResNetGen.Tool.Importing.Layers;
using ResNetGen.Tool.Importing.Networks;

namespace ResNetGen.Tool.Importing.Writing;

/// <summary>Says blocks by the columns of the papers' tables where it can, else by cells.</summary>
internal static class BlockColumns
{
    /// <summary>Of ResNet's bottleneck.</summary>
    private const int UsualExpansion = 4;

    /// <summary>Of a width for which <c>base_width</c> is the width itself.</summary>
    private const int BaseWidth = 64;

    /// <summary>Settings by key, one value for each stage.</summary>
    public static IReadOnlyList<(string Key, IReadOnlyList<string> Values)> Of(IReadOnlyList<ReadStage> stages) =>
        Basic(stages) ?? Bottleneck(stages) ?? [("block", [.. stages.Select(stage => $"\"[{stage.First.Cell}]\"")])];

    private static IReadOnlyList<(string, IReadOnlyList<string>)>? Basic(IReadOnlyList<ReadStage> stages)
    {
        var cells = stages.Select(stage => stage.First.Cells).ToList();
        return cells.All(cell => cell is [{ Kernel: 3, Dilation: 1 } first, { Kernel: 3, Groups: 1, Dilation: 1 } second] && first.Channels == second.Channels && first.Groups == 1)
            ? [("block", All(stages, "basic")), ("width", Numbers(cells.Select(cell => cell![0].Channels)))]
            : null;
    }

    private static IReadOnlyList<(string, IReadOnlyList<string>)>? Bottleneck(IReadOnlyList<ReadStage> stages)
    {
        var cells = new List<(long Inner, long Outer, long Groups)>();
        foreach (var stage in stages)
        {
            if (stage.First.Cells is not [{ Kernel: 1, Groups: 1 } first, { Kernel: 3, Dilation: 1 } second, { Kernel: 1, Groups: 1 } third] || first.Channels != second.Channels)
                return null;
            cells.Add((second.Channels, third.Channels, second.Groups));
        }

        var parts = stages[0].First.Compound is { Key: "scale", Values: [var scale] } ? long.Parse(scale, CultureInfo.InvariantCulture) : 1;
        var columns = Widths(cells, parts) is { } usual ? usual : Expanded(cells);
        return columns is null ? null : [("block", All(stages, "bottleneck")), .. columns];
    }

    /// <summary>By ResNeXt's C x d, in which the outputs are four times the width.</summary>
    private static IReadOnlyList<(string, IReadOnlyList<string>)>? Widths(List<(long Inner, long Outer, long Groups)> cells, long parts)
    {
        if (cells.Any(cell => cell.Outer % UsualExpansion != 0 || cell.Inner % parts != 0))
            return null;
        var groups = Numbers(cells.Select(cell => cell.Groups));
        var widths = cells.Select(cell => cell.Outer / UsualExpansion).ToList();
        List<(string, IReadOnlyList<string>)> columns = [("width", Numbers(widths)), ("cardinality", groups)];
        if (parts == 1 && cells.Zip(widths).All(pair => pair.First.Inner == pair.Second))
            return columns;
        // Inner width = (w d / 64) C, in each part.
        var bases = cells.Zip(widths).Select(pair => (Whole: pair.First.Inner / parts * BaseWidth, Of: pair.Second * pair.First.Groups)).ToList();
        if (bases.Any(pair => pair.Whole % pair.Of != 0) || bases.Select(pair => pair.Whole / pair.Of).Distinct().Count() != 1)
            return null;
        return [.. columns, ("base_width", Numbers(bases.Select(pair => pair.Whole / pair.Of)))];
    }

    /// <summary>By inner widths and an expansion, as RegNets say it.</summary>
    private static IReadOnlyList<(string, IReadOnlyList<string>)>? Expanded(List<(long Inner, long Outer, long Groups)> cells)
    {
        if (cells.Any(cell => cell.Outer % cell.Inner != 0) || cells.Select(cell => cell.Outer / cell.Inner).Distinct().Count() != 1)
            return null;
        var groupWidths = cells.Select(cell => cell.Inner / cell.Groups).ToList();
        (string, IReadOnlyList<string>) groups = groupWidths.Distinct().Count() == 1 && cells.Any(cell => cell.Groups > 1)
            ? ("group_width", Numbers(groupWidths))
            : ("cardinality", Numbers(cells.Select(cell => cell.Groups)));
        return [("width", Numbers(cells.Select(cell => cell.Inner))), ("expansion", Numbers(cells.Select(cell => cell.Outer / cell.Inner))), groups];
    }

    private static IReadOnlyList<string> Numbers(IEnumerable<long> numbers) => [.. numbers.Select(number => number.ToString(CultureInfo.InvariantCulture))];

    private static IReadOnlyList<string> All(IReadOnlyList<ReadStage> stages, string value) => [.. stages.Select(_ => value)];
}
