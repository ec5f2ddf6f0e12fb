using System.Runtime.InteropServices;

namespace TorchSharp.Native;

/// <summary>One argument or result as the native half lays it out.</summary>
[StructLayout(LayoutKind.Explicit, Size = 16)]
internal struct Slot
{
    [FieldOffset(0)] internal ArgumentKind Kind;
    [FieldOffset(4)] internal int Count;
    [FieldOffset(8)] internal long Integer;
    [FieldOffset(8)] internal double Real;
    [FieldOffset(8)] internal nint Pointer;
}

internal enum ArgumentKind
{
    None,
    Default,
    Tensor,
    Integer,
    Real,
    Boolean,
    Integers,
    Reals,
    Tensors,
    Text,
    Generator,
    Device,
}
