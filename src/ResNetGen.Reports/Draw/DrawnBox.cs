using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Graph.Paths;
using ResNetGen.Compiler.Spec.Cells;
using ResNetGen.Reports.Pictures;

namespace ResNetGen.Reports.Draw;

/// <summary>A box of the drawing.</summary>
/// <param name="Lines">Of its text; equal texts make equal boxes.</param>
internal sealed record DrawnBox(EquatableArray<string> Lines, BoxKind Kind)
{
    private const string Arrow = " → ";

    /// <summary>On one line, for formats that have no boxes of their own.</summary>
    public string Text => InOneLine ?? string.Join(", ", Lines);

    /// <summary>The paths that the box stands for, where the drawing has room for them; null: it is one layer, or what follows it.</summary>
    public DrawnSplit? Split { get; init; }

    /// <summary>Null: the lines with commas between them.</summary>
    private string? InOneLine { get; init; }

    /// <inheritdoc cref="Of(IEnumerable{PathStep}, DrawnDetail)"/>
    public static IReadOnlyList<DrawnBox> Of(IEnumerable<Layer> layers, DrawnDetail detail) => Of(LayerPath.Of(layers), detail);

    /// <summary>A box for each split and each layer that has weights or changes the size, and with <see cref="DrawnDetail.Layers"/> one for the others between them.</summary>
    public static IReadOnlyList<DrawnBox> Of(IEnumerable<PathStep> path, DrawnDetail detail)
    {
        var boxes = new List<DrawnBox>();
        foreach (var box in path.SelectMany(step => step.Match(layer => layer.IsIdle ? [] : [Of(layer)], split => Of(split, detail))))
        {
            if (box.Kind != BoxKind.Minor)
                boxes.Add(box);
            else if (detail == DrawnDetail.Convolutions)
                continue;
            else if (boxes.Count > 0 && boxes[boxes.Count - 1] is { Kind: BoxKind.Minor } last)
                boxes[boxes.Count - 1] = new([$"{last.Text}, {box.Text}"], BoxKind.Minor);
            else
                boxes.Add(box);
        }

        return boxes;
    }

    private static DrawnBox Of(Layer layer) => new([LabelText.Of(layer)], layer.Label.IsMinor ? BoxKind.Minor : BoxKind.Layer);

    /// <summary>One box with a line for each kind of path, and what closes the split.</summary>
    private static IEnumerable<DrawnBox> Of(Split split, DrawnDetail detail)
    {
        var drawn = split.Runs.Select(run => new DrawnPath(run.Times, Of(run.Path, detail).ToEquatableArray())).ToEquatableArray();
        var paths = drawn.Select(Steps).ToList();
        var box = new DrawnBox([$"{split.Join.Text()} of", .. paths.SelectMany(InLines)], BoxKind.Layer)
        {
            Split = new(split.Join, drawn),
            InOneLine = $"{split.Join.Text()}({string.Join(" | ", paths.Select(path => string.Join(Arrow, path)))})",
        };
        return [box, .. split.Closing.Select(Of)];
    }

    /// <summary>What a path does, step by step.</summary>
    private static IReadOnlyList<string> Steps(DrawnPath path)
    {
        var steps = path.Boxes.Select(box => box.Text).DefaultIfEmpty("identity").ToList();
        return path.Times == 1 ? steps : [$"{path.Times} of {steps[0]}", .. steps.Skip(1)];
    }

    /// <summary>A short path is a line; of a long one each step is, so that a box fits into a column.</summary>
    private static IEnumerable<string> InLines(IReadOnlyList<string> path)
    {
        const int charactersOfALine = 20;
        var line = string.Join(Arrow, path);
        return line.Length <= charactersOfALine ? [line] : path.Select((step, i) => i == 0 ? step : Arrow.TrimStart() + step);
    }

    /// <summary>One box for several, with as many lines as a width asks for.</summary>
    /// <param name="room">Of a line, in pixels.</param>
    public static DrawnBox Joined(IReadOnlyList<DrawnBox> boxes, double room, double fontSize)
    {
        if (boxes.Count == 1)
            return boxes[0];
        var lines = new List<string>();
        // A split that is wider than a line keeps lines of its own, and what follows takes what all of its paths give.
        var followsSplit = false;
        foreach (var box in boxes)
        {
            var text = followsSplit ? $"all{Arrow}{box.Text}" : box.Text;
            var isWide = TextWidth.Of(text + Arrow, fontSize) > room;
            var longer = lines.Count == 0 ? text : lines[lines.Count - 1] + Arrow + text;
            if (lines.Count > 0 && !isWide && !followsSplit && TextWidth.Of(longer + Arrow, fontSize) <= room)
            {
                lines[lines.Count - 1] = longer;
                continue;
            }

            if (lines.Count > 0 && !followsSplit)
                lines[lines.Count - 1] += Arrow.TrimEnd();
            lines.AddRange(isWide ? box.Lines : [text]);
            followsSplit = isWide && box.Lines.Count > 1;
        }

        return new(lines.ToEquatableArray(), boxes.All(box => box.Kind == BoxKind.Minor) ? BoxKind.Minor : BoxKind.Layer);
    }
}

internal enum BoxKind
{
    /// <summary>Has weights or changes the size.</summary>
    Layer,

    /// <summary>Norms, activations, dropout: lower and without colour.</summary>
    Minor,

    /// <summary>What the network takes.</summary>
    Input,

    /// <summary>What it gives.</summary>
    Output,
}
