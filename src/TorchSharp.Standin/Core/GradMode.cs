using TorchSharp.Native;

namespace TorchSharp;

/// <summary>Switches gradient recording of this thread, and back when disposed.</summary>
internal sealed class GradMode : IDisposable
{
    private readonly int previous = NativeMethods.standin_grad_mode();

    internal GradMode(bool on) => NativeMethods.standin_set_grad_mode(on ? 1 : 0);

    public void Dispose() => NativeMethods.standin_set_grad_mode(previous);
}

/// <summary>Switches inference mode of this thread, and back when disposed.</summary>
internal sealed class InferenceMode : IDisposable
{
    private nint guard;

    internal InferenceMode(bool on) => NativeMethods.Check(NativeMethods.standin_enter_inference_mode(on ? 1 : 0, out guard));

    public void Dispose()
    {
        if (Interlocked.Exchange(ref guard, 0) is var held and not 0)
            NativeMethods.standin_leave_inference_mode(held);
    }
}
