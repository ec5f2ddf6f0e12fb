using ResNetGen.Onnx.Model;

namespace ResNetGen.Onnx.Graphs.Operations;

/// <summary>Padding of windows: as attributes where ONNX has them, as nodes elsewhere.</summary>
internal static class Windows
{
    /// <summary>The attribute that says the padding.</summary>
    public static OnnxAttribute Pads(Window window) => window.Same is { } side
        ? new TextAttribute("auto_pad", side == SameSide.Upper ? "SAME_UPPER" : "SAME_LOWER")
        : Pads(window.Padding, window.Padding);

    /// <summary>Padding before and behind the map, in both directions.</summary>
    public static OnnxAttribute Pads(long before, long after) => new WholesAttribute("pads", [before, before, after, after]);

    /// <summary>A setting with the same number in both directions.</summary>
    public static OnnxAttribute Pair(string name, long value) => new WholesAttribute(name, [value, value]);

    /// <summary>The map with zeros around it that count, for a pool whose own padding does not.</summary>
    /// <param name="graph">Gets the nodes.</param>
    /// <param name="name">Of the padding.</param>
    /// <param name="x">The map.</param>
    /// <param name="pixels">On each side.</param>
    public static string PadForPool(this GraphBuilder graph, string name, string x, long pixels) =>
        graph.Kept(name, graph.Node("Pad", name, [x, graph.Wholes(0, 0, pixels, pixels, 0, 0, pixels, pixels), graph.Number(0)], new TextAttribute("mode", "constant")));

    /// <summary>ONNX Runtime (1.31) makes padding of zeros the own padding of a pool right behind it, which is another function. This changes no number, and is between them.</summary>
    /// <param name="graph">Gets the node.</param>
    /// <param name="name">Of the padding.</param>
    /// <param name="padded">The map with its padding.</param>
    public static string Kept(this GraphBuilder graph, string name, string padded) => graph.Node("Max", $"{name}.kept", [padded, graph.Number(double.NegativeInfinity)]);

    /// <summary>The map with as much of a number around it as the window asks for, computed of the map's size in the run.</summary>
    /// <param name="graph">Gets the nodes.</param>
    /// <param name="name">Of the last node.</param>
    /// <param name="x">The map.</param>
    /// <param name="window">With <see cref="Window.Same"/>.</param>
    /// <param name="value">The number.</param>
    public static string PadSame(this GraphBuilder graph, string name, string x, Window window, double value)
    {
        // (ceil(n / s) - 1) s + reach - n, and no less than 0; of it one half before, and the other behind.
        var sides = graph.Node("Slice", $"{name}.sides", [graph.Node("Shape", $"{name}.shape", [x]), graph.Wholes(2), graph.Wholes(4), graph.Wholes(0)]);
        var steps = graph.Node("Div", $"{name}.steps", [graph.Node("Sub", $"{name}.last", [sides, graph.Whole(1)]), graph.Whole(window.Stride)]);
        var start = graph.Node("Mul", $"{name}.start", [steps, graph.Whole(window.Stride)]);
        var end = graph.Node("Add", $"{name}.end", [start, graph.Whole(window.Reach)]);
        var total = graph.Node("Max", $"{name}.total", [graph.Node("Sub", $"{name}.missing", [end, sides]), graph.Whole(0)]);
        var less = graph.Node("Div", $"{name}.less", [total, graph.Whole(2)]);
        var more = graph.Node("Sub", $"{name}.more", [total, less]);
        var (before, after) = window.Same == SameSide.Upper ? (less, more) : (more, less);
        var none = graph.Wholes(0, 0);
        var pads = graph.Node("Concat", $"{name}.pads", [none, before, none, after], new WholeAttribute("axis", 0));
        return graph.Node("Pad", name, [x, pads, graph.Number(value)], new TextAttribute("mode", "constant"));
    }
}
