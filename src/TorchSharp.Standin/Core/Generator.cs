using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>A stream of random numbers.</summary>
    public class Generator : IDisposable
    {
        private static readonly Lazy<Generator> Shared = new(() => new Generator(isDefault: true, 0));

        internal readonly GeneratorHandle Native;

        public Generator(ulong seed = 0, Device? device = null) : this(isDefault: false, seed)
        {
            if (device is not null && device.type != DeviceType.CPU)
                throw new ArgumentException($"The stand-in has generators for the processor only, not for {device}.", nameof(device));
        }

        private Generator(bool isDefault, ulong seed)
        {
            NativeMethods.Check(NativeMethods.standin_generator(isDefault ? 1 : 0, seed, out var generator));
            Native = new(generator);
        }

        /// <summary>The generator that every operator without one of its own draws from.</summary>
        public static Generator Default => Shared.Value;

        public Device device => CPU;

        public Generator manual_seed(long seed)
        {
            NativeMethods.Check(NativeMethods.standin_seed(Native, (ulong)seed));
            return this;
        }

        /// <summary>Seeds from the machine's entropy.</summary>
        public long seed()
        {
            NativeMethods.Check(NativeMethods.standin_reseed(Native, out var seed));
            return (long)seed;
        }

        public long initial_seed()
        {
            NativeMethods.Check(NativeMethods.standin_initial_seed(Native, out var seed));
            return (long)seed;
        }

        public Tensor get_state()
        {
            NativeMethods.Check(NativeMethods.standin_get_state(Native, out var state));
            return new(state);
        }

        public void set_state(Tensor value) => NativeMethods.Check(NativeMethods.standin_set_state(Native, value.Native));

        public void Dispose()
        {
            Dispose(true);
            GC.SuppressFinalize(this);
        }

        protected virtual void Dispose(bool disposing)
        {
            if (disposing)
                Native.Dispose();
        }
    }
}
