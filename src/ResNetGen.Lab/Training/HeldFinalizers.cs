using System.Runtime.CompilerServices;

namespace ResNetGen.Lab.Training;

/// <summary>
/// Lets finalizers run at chosen moments only. TorchSharp 0.107 gives native code the address of a Scalar and does not keep the object until the call
/// returns: when garbage is collected meanwhile, on the thread that prepares images, the number is freed, and the call computes with another one or fails.
/// </summary>
internal sealed class HeldFinalizers : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    private Gate gate = Close();

    /// <summary>Lets them run now: for a moment at which the calling thread, which alone computes, is in no native code.</summary>
    public void LetRun()
    {
        gate.Opened.Set();
        // Objects are finalized last come, first served: a gate that is closed too early goes before all that wait.
        Task.Run(GC.WaitForPendingFinalizers).Wait(Longest);
        gate = Close();
    }

    public void Dispose() => gate.Opened.Set();

    /// <summary>There is one thread for finalizers, and it runs them one by one: one that waits holds all others.</summary>
    private static Gate Close()
    {
        var gate = new Gate();
        Abandon(gate);
        GC.Collect(0);
        // Where another training of this process holds it, that one does what is needed.
        gate.Entered.Wait(Longest);
        return gate;
    }

    /// <summary>In a method of its own, after which nothing refers to the object.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Abandon(Gate gate) => _ = new Keeper(gate);

    private sealed class Gate
    {
        public ManualResetEventSlim Entered { get; } = new();

        public ManualResetEventSlim Opened { get; } = new();
    }

    private sealed class Keeper(Gate gate)
    {
        ~Keeper()
        {
            gate.Entered.Set();
            gate.Opened.Wait();
        }
    }
}
