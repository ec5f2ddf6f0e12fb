using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static int get_num_threads() => NativeMethods.standin_threads();

    public static void set_num_threads(int num) => NativeMethods.Check(NativeMethods.standin_set_threads(num));

    public static bool cuda_is_available() => false;

    public static bool mps_is_available() => false;

    /// <summary>The stand-in computes on the processor alone.</summary>
    public static class cuda
    {
        public static bool is_available() => false;

        public static bool is_cudnn_available() => false;

        public static int device_count() => 0;

        /// <summary>As in PyTorch, nothing to seed is no error.</summary>
        public static void manual_seed(long seed) { }

        /// <inheritdoc cref="manual_seed"/>
        public static void manual_seed_all(long seed) { }
    }
}
