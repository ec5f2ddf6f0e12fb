using ResNetGen.Compiler.Common;

namespace ResNetGen.Compiler.Graph.Facts;

/// <summary>An entry of the state dict.</summary>
/// <param name="Layer">The name of its layer: <c>layer1.0.bn1</c>.</param>
/// <param name="Part">Its name within the layer: <c>running_mean</c>. Counting makes thousands of entries and reads no name, so nobody joins the two before.</param>
/// <param name="Shape">Empty for a scalar.</param>
/// <param name="Kind">Parameter, float32 buffer or int64 buffer.</param>
public sealed record StateEntry(string Layer, string Part, EquatableArray<int> Shape, StateKind Kind)
{
    public string Name => $"{Layer}.{Part}";

    public bool IsParameter => Kind == StateKind.Parameter;

    public long Elements
    {
        get
        {
            var product = 1L;
            foreach (var side in Shape)
                product = checked(product * side);
            return product;
        }
    }
}

public enum StateKind
{
    /// <summary>float32, trainable.</summary>
    Parameter,

    /// <summary>float32.</summary>
    Buffer,

    /// <summary>int64, a scalar: <c>num_batches_tracked</c>.</summary>
    Counter,
}
