using System.Runtime.InteropServices;

namespace TorchSharp.Native;

/// <summary>Owns one TorchScript compilation unit.</summary>
internal sealed class ScriptHandle : SafeHandle
{
    internal ScriptHandle(nint unit) : base(0, ownsHandle: true) => SetHandle(unit);

    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        NativeMethods.standin_free_unit(handle);
        return true;
    }
}
