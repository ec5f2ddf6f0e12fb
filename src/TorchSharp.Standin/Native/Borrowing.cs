namespace TorchSharp.Native;

/// <summary>A list of tensors in native layout, each kept alive until this is disposed.</summary>
internal readonly unsafe ref struct Borrowing
{
    private readonly torch.Tensor[] tensors;
    private readonly nint[]? pointers;

    internal Borrowing(IList<torch.Tensor>? list)
    {
        tensors = list is null ? [] : [.. list];
        if (list is null)
            return;

        // One more than needed: a list without tensors is not the same as no list, whose pointer is null.
        pointers = GC.AllocateArray<nint>(tensors.Length + 1, pinned: true);
        ArgumentFrame.BorrowAll(tensors, Pointers);
    }

    internal int Count => tensors.Length;

    internal nint* Pointers => pointers is null ? null : (nint*)System.Runtime.InteropServices.Marshal.UnsafeAddrOfPinnedArrayElement(pointers, 0);

    public void Dispose()
    {
        ArgumentFrame.ReturnAll(tensors);
        GC.KeepAlive(pointers);
    }
}
