using System.Globalization;
using ResNetGen.Tool.Importing.Graphs;
using ResNetGen.Tool.Importing.Paths;

namespace ResNetGen.Tool.Importing.Layers;

/// <summary>Knows norms by their operations.</summary>
internal static class Norms
{
    private const float UsualEpsilon = 1e-5f;

    public static (Part Part, int Taken)? Read(IReadOnlyList<PathItem> items, int at)
    {
        var item = items[at];
        if (item.IsSingle)
        {
            return item.Last.Kind switch
            {
                Operation.BatchNorm => (new NormPart(item.Last, Batch((float)item.Last.Numbers[0])), 1),
                "GroupNormalization" => (new NormPart(item.Last, Groups(item.Last)), 1),
                _ => null,
            };
        }

        // Before ONNX had the operator: rows of groups are normalised, made maps again, scaled and shifted.
        return item.Kinds.Contains("InstanceNormalization", StringComparison.Ordinal) && at + 2 < items.Count
            && items[at + 1] is { IsSingle: true, Last.Kind: "Mul" } && items[at + 2] is { IsSingle: true, Last.Kind: "Add" }
            && item.Inner.FirstOrDefault(inner => inner is { Kind: "Reshape", Wholes: [0, _, -1] }) is { } rows
            ? (new NormPart(items[at + 2].Last, Groups(rows)), 3)
            : null;
    }

    /// <summary>The momentum plays a part in training alone, and is not in the file.</summary>
    private static string Batch(float epsilon) => epsilon == UsualEpsilon ? "batch" : string.Create(CultureInfo.InvariantCulture, $"\"batch({epsilon}, 0.1)\"");

    /// <summary>The groups stand alone in the operator, and behind the images in the shape of rows.</summary>
    private static string Groups(Operation operation) => $"group({operation.Wholes[operation.Wholes.Count > 1 ? 1 : 0].ToString(CultureInfo.InvariantCulture)})";
}
