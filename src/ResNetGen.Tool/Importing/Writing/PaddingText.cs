using ResNetGen.Tool.Importing.Graphs;
using ResNetGen.Tool.Importing.Layers;

namespace ResNetGen.Tool.Importing.Writing;

/// <summary>How a network pads its maps.</summary>
internal static class PaddingText
{
    /// <summary>The value of <c>padding</c>, by the convolutions that do not pad both sides alike.</summary>
    /// <param name="operations">All of the network.</param>
    public static string Of(IEnumerable<Operation> operations)
    {
        foreach (var window in operations.Where(operation => operation.Kind == Operation.Convolution).Select(operation => operation.Window).OfType<MovingWindow>().Where(window => !window.IsCentred))
        {
            if (window.Same == "SAME_UPPER" || window.After == window.Before + 1)
                return "same";
            if (window.Same == "SAME_LOWER" || window.Before == window.After + 1)
                return "same_lower";
        }

        return operations.Select(Pads.ComputedSide).FirstOrDefault(side => side is not null) switch
        {
            "SAME_UPPER" => "same",
            "SAME_LOWER" => "same_lower",
            _ => "centred",
        };
    }
}
