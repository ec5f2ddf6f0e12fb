namespace TorchSharp.Native;

/// <summary>Reads what a call returned. Every tensor in it must be taken over exactly once.</summary>
internal static class Results
{
    internal static torch.Tensor Tensor(in Slot slot) => slot.Kind == ArgumentKind.Tensor
        ? new torch.Tensor(slot.Pointer)
        : throw new InvalidOperationException($"libtorch returned {slot.Kind} where a tensor was expected.");

    internal static torch.Tensor[] Tensors(ReadOnlySpan<Slot> slots)
    {
        var tensors = new torch.Tensor[slots.Length];
        for (var i = 0; i < tensors.Length; i++)
            tensors[i] = Tensor(slots[i]);
        return tensors;
    }

    /// <summary>A gradient that nothing leads to is null; the signature of the real API does not say so.</summary>
    internal static torch.Tensor[] TensorsOrNulls(ReadOnlySpan<Slot> slots)
    {
        var tensors = new torch.Tensor[slots.Length];
        for (var i = 0; i < tensors.Length; i++)
            tensors[i] = slots[i].Kind == ArgumentKind.None ? null! : Tensor(slots[i]);
        return tensors;
    }

    internal static Scalar Scalar(in Slot slot) => slot.Kind switch
    {
        ArgumentKind.Integer => slot.Integer,
        ArgumentKind.Real => slot.Real,
        ArgumentKind.Boolean => slot.Integer != 0,
        _ => throw new InvalidOperationException($"libtorch returned {slot.Kind} where a number was expected."),
    };
}
