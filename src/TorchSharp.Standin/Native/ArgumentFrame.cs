using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace TorchSharp.Native;

/// <summary>The arguments of one call in native layout. Every tensor among them stays alive until the frame is disposed.</summary>
internal unsafe ref struct ArgumentFrame
{
    internal const int ScratchOnStack = 64;

    private readonly ReadOnlySpan<Argument> arguments;
    private readonly Span<Slot> slots;
    private long* free;
    private int borrowed;

    /// <param name="arguments">The arguments.</param>
    /// <param name="slots">As many, at a fixed address.</param>
    /// <param name="scratch">Room for <see cref="ScratchFor"/> numbers, at a fixed address.</param>
    internal ArgumentFrame(ReadOnlySpan<Argument> arguments, Span<Slot> slots, Span<long> scratch)
    {
        this.arguments = arguments;
        this.slots = slots;
        free = (long*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(scratch));
        try
        {
            for (; borrowed < arguments.Length; borrowed++)
                slots[borrowed] = Marshal(arguments[borrowed]);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    internal readonly Slot* Slots => (Slot*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(slots));

    /// <summary>How many 64-bit numbers the lists and texts among the arguments take.</summary>
    internal static int ScratchFor(ReadOnlySpan<Argument> arguments)
    {
        var length = 0;
        foreach (ref readonly var argument in arguments)
            length += argument.Reference switch
            {
                Array list => list.Length,
                string text => Encoding.UTF8.GetMaxByteCount(text.Length) / sizeof(long) + 1,
                _ => 0,
            };
        return length;
    }

    private Slot Marshal(in Argument argument)
    {
        var slot = new Slot { Kind = argument.Kind, Integer = argument.Bits, Count = argument.Index };
        switch (argument.Reference)
        {
            case null:
                return slot;
            case SafeHandle handle:
                slot.Pointer = Borrow(handle);
                return slot;
            case torch.Tensor?[] tensors:
                slot.Pointer = (nint)free;
                slot.Count = tensors.Length;
                BorrowAll(tensors, (nint*)free);
                free += tensors.Length;
                return slot;
            case string text:
                slot.Pointer = (nint)free;
                slot.Count = Encoding.UTF8.GetBytes(text, new Span<byte>(free, Encoding.UTF8.GetMaxByteCount(text.Length)));
                free += slot.Count / sizeof(long) + 1;
                return slot;
            case long[] numbers:
                numbers.CopyTo(new Span<long>(free, numbers.Length));
                break;
            case double[] numbers:
                numbers.CopyTo(new Span<double>(free, numbers.Length));
                break;
        }

        slot.Pointer = (nint)free;
        slot.Count = ((Array)argument.Reference).Length;
        free += slot.Count;
        return slot;
    }

    private static nint Borrow(SafeHandle handle)
    {
        var added = false;
        handle.DangerousAddRef(ref added);
        return handle.DangerousGetHandle();
    }

    /// <summary>Borrows all of the tensors or none.</summary>
    internal static void BorrowAll(ReadOnlySpan<torch.Tensor?> tensors, nint* into)
    {
        var count = 0;
        try
        {
            for (; count < tensors.Length; count++)
                into[count] = tensors[count] is { } tensor ? Borrow(tensor.Native) : 0;
        }
        catch
        {
            ReturnAll(tensors[..count]);
            throw;
        }
    }

    internal static void ReturnAll(ReadOnlySpan<torch.Tensor?> tensors)
    {
        foreach (var tensor in tensors)
            tensor?.Borrowed.DangerousRelease();
    }

    public void Dispose()
    {
        foreach (ref readonly var argument in arguments[..borrowed])
        {
            if (argument.IsHandle)
                argument.Handle.DangerousRelease();
            else if (argument.Reference is torch.Tensor?[] tensors)
                ReturnAll(tensors);
        }

        borrowed = 0;
    }
}
