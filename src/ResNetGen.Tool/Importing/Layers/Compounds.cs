using System.Globalization;
using ResNetGen.Tool.Importing.Graphs;
using ResNetGen.Tool.Importing.Paths;

namespace ResNetGen.Tool.Importing.Layers;

/// <summary>Knows the functions that take the place of a block's 3x3: several scales, attention over parts, selected kernels.</summary>
internal static class Compounds
{
    /// <summary>Ratios and divisors of published networks, most frequent first.</summary>
    private static readonly string[] Selections = ["sk", "{ ratio: 1/8 }", "{ ratio: 1/8, divisor: 16 }", "{ ratio: 1/16, divisor: 16 }", "{ ratio: 1/16, divisor: 32 }", "{ ratio: 1/4 }", "{ ratio: 1/2 }"];

    public static (Part Part, int Taken)? Read(IReadOnlyList<PathItem> items, int at)
    {
        var item = items[at];
        if (item.IsSingle)
            return null;
        var parts = item.Inner.Count(inner => inner.Kind == "Split" && inner.Inputs[0] == item.Before);
        var convolutions = item.Inner.Where(inner => inner is { Kind: Operation.Convolution, Window.Kernel: > 1 }).ToList();
        var isWeighed = item.Inner.Any(inner => inner.Kind == "Softmax");
        if (item.Last.Kind == "Concat" && parts > 1 && convolutions.Count > 0)
            return (Scale(item, parts, convolutions[0]), 1);
        if (item.Last.Kind == "Add" && item.Last.Inputs.All(input => input.Kind == "Mul") && isWeighed && convolutions.Count == 2)
            return (Select(item, convolutions, parts > 1), 1);
        if (item.Last.Kind == "Mul" && isWeighed && parts > 1)
            return Radix(items, at, parts, items.ElementAtOrDefault(at + 1) is { IsSingle: false, Last.Kind: "Add" } sum ? sum.Last : null, 2);
        return item.Kinds == "GlobalAveragePool Conv BatchNormalization Relu Conv Sigmoid Mul" ? Radix(items, at, 1, item.Last, 1) : null;
    }

    private static CompoundPart Scale(PathItem item, int parts, Operation convolution) => new(
        item.Last, "scale", [parts.ToString(CultureInfo.InvariantCulture)],
        new(3, convolution.Weights[0][0] * parts, convolution.Groups, 1), convolution.Window!.Stride);

    private static CompoundPart Select(PathItem item, List<Operation> convolutions, bool splitsInput)
    {
        var near = convolutions[0];
        IEnumerable<string> values = Selections;
        if (!splitsInput)
            values = values.Select(value => value == "sk" ? "{ split_input: false }" : value.Replace(" }", ", split_input: false }", StringComparison.Ordinal));
        return new(item.Last, "select", [.. values], new(3, near.Weights[0][0], near.Groups, 1), near.Window!.Stride);
    }

    /// <summary>What is weighed is cut into its parts again and added; a single part is weighed alone.</summary>
    private static (Part, int)? Radix(IReadOnlyList<PathItem> items, int at, int radix, Operation? last, int taken)
    {
        // The convolution, its norm and its activation are before it, and have been read as such.
        var convolution = items.Take(at).Select(item => item.Last).LastOrDefault(operation => operation.Kind == Operation.Convolution);
        if (convolution is null || last is null)
            return null;
        var number = radix.ToString(CultureInfo.InvariantCulture);
        return (
            new CompoundPart(
                last, "radix", [number, $"{{ radix: {number}, pool: before }}"],
                new(convolution.Window!.Kernel, convolution.Weights[0][0] / radix, Math.Max(1, convolution.Groups / radix), 1), 1),
            taken);
    }
}
