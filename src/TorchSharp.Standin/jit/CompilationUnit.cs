using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static class jit
    {
        /// <summary>Compiles functions written in TorchScript.</summary>
        public static CompilationUnit compile(string script)
        {
            ArgumentException.ThrowIfNullOrEmpty(script);
            NativeMethods.Check(NativeMethods.standin_compile(script, out var unit));
            return new(unit);
        }

        /// <summary>Compiled TorchScript functions.</summary>
        public class CompilationUnit : IDisposable
        {
            private readonly ScriptHandle handle;

            internal CompilationUnit(nint unit) => handle = new(unit);

            /// <param name="name">The function's name.</param>
            /// <param name="objs">Tensors, lists of them, and numbers.</param>
            /// <returns>A tensor, a <see cref="Scalar"/>, a tuple of two to five tensors or, of more or of a list, an array.</returns>
            public unsafe object invoke(string name, params object[] objs)
            {
                ArgumentException.ThrowIfNullOrEmpty(name);
                var arguments = Array.ConvertAll(objs, Argument.FromObject);
                var slots = GC.AllocateArray<Slot>(arguments.Length, pinned: true);
                var scratch = GC.AllocateArray<long>(ArgumentFrame.ScratchFor(arguments), pinned: true);
                using var frame = new ArgumentFrame(arguments, slots, scratch);
                Slot* values;
                int count;
                NativeMethods.Check(NativeMethods.standin_run(handle, name, frame.Slots, arguments.Length, &values, &count, out var form));
                return Result(new(values, count), form);
            }

            public TResult invoke<TResult>(string name, params object[] inputs) => (TResult)invoke(name, inputs);

            public TResult invoke<T, TResult>(string name, params T[] inputs) =>
                (TResult)invoke(name, Array.ConvertAll(inputs, input => (object)input!));

            public void Dispose()
            {
                Dispose(true);
                GC.SuppressFinalize(this);
            }

            protected virtual void Dispose(bool disposing)
            {
                if (disposing)
                    handle.Dispose();
            }

            private static object Result(ReadOnlySpan<Slot> slots, int form)
            {
                const int One = 0, Tuple = 1;
                if (form == One)
                    return slots[0].Kind == ArgumentKind.Tensor ? Results.Tensor(slots[0]) : Results.Scalar(slots[0]);

                var tensors = Results.Tensors(slots);
                return form != Tuple ? tensors : tensors switch
                {
                    [var a] => a,
                    [var a, var b] => (a, b),
                    [var a, var b, var c] => (a, b, c),
                    [var a, var b, var c, var d] => (a, b, c, d),
                    [var a, var b, var c, var d, var e] => (a, b, c, d, e),
                    _ => tensors,
                };
            }
        }
    }
}
