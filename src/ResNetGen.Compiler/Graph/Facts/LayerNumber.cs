namespace ResNetGen.Compiler.Graph.Facts;

/// <summary>A number of a layer that may differ from block to block.</summary>
/// <param name="Name">As a parameter is called: <c>width</c>, <c>stride</c>.</param>
public readonly record struct LayerNumber(string Name, Quantity Quantity, int Value)
{
    /// <summary>The channels of a layer that gives other channels than it takes.</summary>
    public const string Width = "width";
}

/// <summary>What a number counts. Only numbers of one quantity can share a parameter.</summary>
public enum Quantity
{
    Channels,
    Stride,
    Dilation,
    Groups,
    Attention,

    /// <summary>1 for yes, 0 for no.</summary>
    Flag,
}
