using ResNetGen.Compiler.Binding;

namespace ResNetGen.Compiler.Graph;

/// <summary>One operation of the network with its shapes. Shapes are without the batch: C x H x W.</summary>
/// <param name="Name">Its name in the state dict where it has one (<c>layer1.0.conv1</c>), else what it does there (<c>layer1.0.relu</c>).</param>
public abstract record Layer(string Name, FeatureShape Input, FeatureShape Output)
{
    /// <summary>Trainable parameters.</summary>
    public virtual long Parameters => State.Where(entry => entry.IsParameter).Sum(entry => entry.Elements);

    /// <summary>Multiply-adds of convolutions and fully connected layers for one input; everything else counts nothing.</summary>
    public virtual long MultiplyAdds => 0;

    /// <summary>Parameters and buffers in PyTorch's order.</summary>
    public virtual IEnumerable<StateEntry> State => [];
}

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
