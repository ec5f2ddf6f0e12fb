using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>An array of numbers of any number of dimensions, libtorch's own.</summary>
    public partial class Tensor : IDisposable
    {
        private TensorHandle handle;

        internal Tensor(nint tensor) : this(new TensorHandle(tensor)) => DisposeScopes.Current?.Add(this);

        /// <summary>Takes over a handle without joining the current dispose scope.</summary>
        private protected Tensor(TensorHandle handle) => this.handle = handle;

        /// <summary>The handle of a tensor in use.</summary>
        internal TensorHandle Native => IsInvalid
            ? throw new InvalidOperationException("This tensor was disposed, or given away to a Parameter: it can no longer be used.")
            : handle;

        /// <summary>The handle, also of a tensor disposed meanwhile: for giving back what was borrowed.</summary>
        internal TensorHandle Borrowed => handle;

        internal DisposeScope? OwningDisposeScope { get; set; }

        /// <summary>How many tensors are held by managed code.</summary>
        public static long TotalCount => TensorHandle.Live;

        /// <summary>The most that <see cref="TotalCount"/> has been.</summary>
        public static long PeakCount => TensorHandle.Peak;

        public bool IsInvalid => handle.IsClosed || handle.IsInvalid;

        public IntPtr Handle => Native.DangerousGetHandle();

        public string? name { get; set; }

        public void Dispose()
        {
            Dispose(true);
            GC.SuppressFinalize(this);
        }

        protected virtual void Dispose(bool disposing)
        {
            if (IsInvalid)
                return;

            OwningDisposeScope?.MarkAsDisposed(this);
            handle.Dispose();
        }

        /// <summary>Gives the handle away; this object is empty from then on.</summary>
        internal TensorHandle Surrender()
        {
            var given = Native;
            handle = TensorHandle.None;
            return given;
        }

        public Tensor DetachFromDisposeScope()
        {
            OwningDisposeScope?.Detach(this);
            return this;
        }

        public Tensor MoveToOuterDisposeScope()
        {
            OwningDisposeScope?.MoveToOuter(this);
            return this;
        }

        public Tensor MoveToOtherDisposeScope(DisposeScope? other)
        {
            if (OwningDisposeScope is { } owner)
                owner.MoveToOther(other, this);
            else
                other?.Attach(this);
            return this;
        }

        public Tensor MoveToOtherDisposeScope(Tensor other) => MoveToOtherDisposeScope(other.OwningDisposeScope);

        private Tensor Call(string name) => Operator.Call(name, this);

        internal Tensor InPlace(string name)
        {
            Operator.CallInPlace(name, this);
            return this;
        }

        internal Tensor InPlace(string name, Argument argument)
        {
            Operator.CallInPlace(name, this, argument);
            return this;
        }

        internal Tensor InPlace(string name, Argument first, Argument second)
        {
            Operator.CallInPlace(name, this, first, second);
            return this;
        }
    }
}
