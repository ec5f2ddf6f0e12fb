namespace ResNetGen;

/// <summary>How much smaller than the network's input a feature map is, as a type: <c>S8.Factor == 8</c>.</summary>
public interface IReduction
{
    /// <summary>Input pixels for each pixel of the feature map, in each direction.</summary>
    static abstract int Factor { get; }
}
