using System.Collections.Concurrent;

namespace TorchSharp.Native;

/// <summary>Calls any of libtorch's operators by its schema's name, <c>name</c> or <c>name.overload</c>.</summary>
internal static unsafe class Operator
{
    private static readonly ConcurrentDictionary<string, nint> Known = new();

    /// <summary>Calls an operator that returns one tensor.</summary>
    internal static torch.Tensor Call(string name, params ReadOnlySpan<Argument> arguments)
    {
        Invoke(name, arguments, out var results);
        return Results.Tensor(results[0]);
    }

    /// <summary>Calls an operator that changes its first argument and returns it: the caller has that already.</summary>
    internal static void CallInPlace(string name, params ReadOnlySpan<Argument> arguments) => Invoke(Find(name), arguments, null, null);

    internal static (torch.Tensor, torch.Tensor) CallPair(string name, params ReadOnlySpan<Argument> arguments)
    {
        Invoke(name, arguments, out var results);
        return (Results.Tensor(results[0]), Results.Tensor(results[1]));
    }

    /// <summary>Calls an operator that returns a list of tensors.</summary>
    internal static torch.Tensor[] CallMany(string name, params ReadOnlySpan<Argument> arguments)
    {
        Invoke(name, arguments, out var results);
        return Results.Tensors(results);
    }

    internal static Scalar CallScalar(string name, params ReadOnlySpan<Argument> arguments)
    {
        Invoke(name, arguments, out var results);
        return Results.Scalar(results[0]);
    }

    private static void Invoke(string name, ReadOnlySpan<Argument> arguments, out ReadOnlySpan<Slot> results)
    {
        Slot* values;
        int count;
        Invoke(Find(name), arguments, &values, &count);
        results = new(values, count);
    }

    private static void Invoke(nint op, ReadOnlySpan<Argument> arguments, Slot** values, int* count)
    {
        Span<Slot> slots = stackalloc Slot[arguments.Length];
        var length = ArgumentFrame.ScratchFor(arguments);
        var scratch = length <= ArgumentFrame.ScratchOnStack
            ? stackalloc long[length]
            : GC.AllocateUninitializedArray<long>(length, pinned: true);
        using var frame = new ArgumentFrame(arguments, slots, scratch);
        NativeMethods.Check(NativeMethods.standin_call(op, frame.Slots, arguments.Length, values, count));
    }

    private static nint Find(string name) => Known.GetOrAdd(name, static name =>
    {
        var dot = name.IndexOf('.');
        var (bare, overload) = dot < 0 ? (name, "") : (name[..dot], name[(dot + 1)..]);
        NativeMethods.Check(NativeMethods.standin_operator($"aten::{bare}", overload, out var found));
        return found;
    });
}
