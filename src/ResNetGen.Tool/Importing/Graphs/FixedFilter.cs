using System.Globalization;
using ResNetGen.Onnx.Model;

namespace ResNetGen.Tool.Importing.Graphs;

/// <summary>Numbers in a file that are not weights: the language makes them itself.</summary>
internal static class FixedFilter
{
    /// <summary>More numbers than any such filter has.</summary>
    private const int MostNumbers = 1 << 20;

    /// <summary>The filter of all channels as a text; "other" where they have different ones.</summary>
    public static string Text(OnnxTensor filters)
    {
        if (filters.Count > MostNumbers || ConstantNumbers.Singles(filters) is not { } numbers)
            return "other";
        var length = (int)(filters.Count / filters.Shape[0]);
        var first = numbers.Take(length).Select(Rounded).ToList();
        return numbers.Chunk(length).All(filter => filter.Select(Rounded).SequenceEqual(first)) ? string.Join(" ", first) : "other";
    }

    /// <summary>The number that all are; "others" where they differ.</summary>
    public static string Same(OnnxTensor numbers) =>
        numbers.Count <= MostNumbers && ConstantNumbers.Singles(numbers) is { } all && all.Distinct().ToList() is [var only] ? Rounded(only) : "others";

    /// <summary>As exact as half precision.</summary>
    private static string Rounded(double number) => number.ToString("G3", CultureInfo.InvariantCulture);
}
