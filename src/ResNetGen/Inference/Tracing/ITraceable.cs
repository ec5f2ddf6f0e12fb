using System.ComponentModel;

namespace ResNetGen;

/// <summary>A layer that says what it computes in evaluation.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ITraceable
{
    /// <summary>Records the operations of the layer.</summary>
    /// <param name="x">What the layer is given.</param>
    /// <returns>What the layer gives.</returns>
    /// <exception cref="NotSupportedException">A layer inside is of a kind that is not known.</exception>
    SymbolicTensor Trace(SymbolicTensor x);
}
