using System.Runtime.InteropServices;

namespace TorchSharp.Native;

/// <summary>Owns one <c>at::Generator</c>.</summary>
internal sealed class GeneratorHandle : SafeHandle
{
    internal GeneratorHandle(nint generator) : base(0, ownsHandle: true) => SetHandle(generator);

    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        NativeMethods.standin_free_generator(handle);
        return true;
    }
}
