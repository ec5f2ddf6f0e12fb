using System.Runtime.InteropServices;

namespace TorchSharp.Native;

/// <summary>Owns one <c>at::Tensor</c>. A call in progress holds a reference, so that disposing on another thread waits for it.</summary>
internal sealed class TensorHandle : SafeHandle
{
    private static long live;
    private static long peak;

    /// <summary>For optional arguments that are absent.</summary>
    internal static readonly TensorHandle None = new();

    private TensorHandle() : base(0, ownsHandle: false) { }

    internal TensorHandle(nint tensor) : base(0, ownsHandle: true)
    {
        SetHandle(tensor);
        var count = Interlocked.Increment(ref live);
        for (var seen = Volatile.Read(ref peak); count > seen;)
            seen = Interlocked.CompareExchange(ref peak, count, seen) is var found && found == seen ? count : found;
    }

    internal static long Live => Interlocked.Read(ref live);
    internal static long Peak => Interlocked.Read(ref peak);

    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        NativeMethods.standin_free(handle);
        Interlocked.Decrement(ref live);
        return true;
    }
}
