namespace ResNetGen.Weights.Forms;

/// <summary>Sorts of layers by their names: <c>conv2</c>, <c>bn2</c>, and <c>bn</c> of a split.</summary>
internal static class LayerSorts
{
    public static LayerSort? Of(string name)
    {
        var word = name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        foreach (var sort in Enum.GetValues<LayerSort>())
        {
            if (word == Name(sort))
                return sort;
        }

        return null;
    }

    public static string Name(LayerSort sort) => sort switch
    {
        LayerSort.Convolution => "conv",
        LayerSort.Norm => "bn",
        LayerSort.Activation => "act",
        _ => throw new ArgumentOutOfRangeException(nameof(sort), sort, null),
    };
}
