using ResNetGen.Tool.Importing.Graphs;
using ResNetGen.Tool.Importing.Paths;

namespace ResNetGen.Tool.Importing.Layers;

/// <summary>Reads a path's operations as layers of the language.</summary>
internal static class PartReader
{
    /// <summary>The language itself ends at four.</summary>
    private const int DeepestNesting = 8;

    /// <summary>The layers of a path.</summary>
    /// <param name="start">What gives the value that enters the path.</param>
    /// <param name="path">Its operations in the order in which they are computed.</param>
    /// <param name="depth">Paths around it: 0 for that of the network.</param>
    /// <exception cref="ImportException">An operation is not one of the language.</exception>
    public static IReadOnlyList<Part> Read(Operation start, IReadOnlyList<Operation> path, int depth = 0)
    {
        if (depth > DeepestNesting)
            throw Fault(path[0], "whose paths are nested deeper than the language does");
        var items = PathCutter.Cut(start, path);
        var parts = new List<Part>();
        for (var i = 0; i < items.Count;)
        {
            if (Known(items, i) is var (known, taken))
            {
                parts.Add(known);
                i += taken;
                continue;
            }

            if (Single(items[i++], depth) is { } part)
                parts.Add(part);
        }

        return parts;
    }

    public static ImportException Fault(Operation at, string what) => new($"the language ends at {at}, {what}");

    /// <summary>A function that is written by several operations, and how many parts of the path it is.</summary>
    private static (Part Part, int Taken)? Known(IReadOnlyList<PathItem> items, int at) =>
        Activations.Read(items, at) ?? Norms.Read(items, at) ?? Pads.Read(items, at) ?? Attentions.Read(items, at) ?? Compounds.Read(items, at);

    private static Part? Single(PathItem item, int depth)
    {
        var last = item.Last;
        if (!item.IsSingle)
            return Branched(item, depth);
        return last.Kind switch
        {
            Operation.Convolution => new ConvolutionPart(last),
            "MaxPool" or "AveragePool" => new PoolPart(last, last.Kind == "MaxPool"),
            "GlobalAveragePool" or "GlobalMaxPool" => new GlobalPoolPart(last, last.Kind == "GlobalMaxPool"),
            Operation.FullyConnected => new ClassifierPart(last),
            "Softmax" => new SoftmaxPart(last),
            "Mul" when last.Inputs.Count == 2 => new SquarePart(last),
            "Add" when last.Inputs.Count == 1 && last.Weights.Count == 1 => new ChannelBiasPart(last),
            // A row behind a pool of whole maps is one already.
            "Flatten" or "Reshape" or "Squeeze" when last.Inputs[0].Kind is "GlobalAveragePool" or "GlobalMaxPool" => null,
            _ => throw Fault(last, "which is not an operation of its networks"),
        };
    }

    private static Part Branched(PathItem item, int depth)
    {
        if (item.Last.Kind is not ("Add" or "Concat"))
            throw Fault(item.Last, "which brings paths together as its networks do not");
        var branches = item.Branches() ?? throw Fault(item.Last, "whose paths have operations in common");
        IReadOnlyList<IReadOnlyList<Part>> paths = [.. branches.Select(branch => Read(item.Before, branch, depth + 1))];
        if (depth == 0)
            return item.Last.Kind == "Add" ? new ResidualPart(item.Last, item.Before, paths) : throw Fault(item.Last, "which concatenates paths outside of blocks");
        // A sum of many is written as sums of two.
        if (item.Last.Kind == "Add")
            paths = [.. paths.SelectMany(path => path is [SplitPart { IsSum: true } inner] ? inner.Paths : [path])];
        return new SplitPart(item.Last, item.Last.Kind == "Add", paths);
    }
}
