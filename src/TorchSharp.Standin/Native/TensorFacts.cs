using System.Runtime.InteropServices;

namespace TorchSharp.Native;

/// <summary>What a tensor says about itself, in one call; the native half declares the same layout.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct TensorFacts
{
    internal const int RequiresGrad = 1, Leaf = 2, Contiguous = 4;

    internal long Dimensions;
    internal long Elements;
    internal long Offset;
    internal long ElementSize;
    internal int Type;
    internal int Device;
    internal int DeviceIndex;
    internal int Flags;
}
