using static TorchSharp.torch;

namespace TorchSharp.Standin.Tests;

internal static class LiveTensors
{
    /// <summary>How many tensors are held, once the garbage that earlier tests left is gone.</summary>
    internal static long Count()
    {
        for (var i = 0; i < 2; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        return Tensor.TotalCount;
    }
}
