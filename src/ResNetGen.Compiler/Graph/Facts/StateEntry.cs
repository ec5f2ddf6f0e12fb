using ResNetGen.Compiler.Common;

namespace ResNetGen.Compiler.Graph.Facts;

/// <summary>An entry of the state dict.</summary>
/// <param name="Shape">Empty for a scalar.</param>
/// <param name="Kind">Parameter, float32 buffer or int64 buffer.</param>
public sealed record StateEntry(string Name, EquatableArray<int> Shape, StateKind Kind)
{
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
