using System.Runtime.InteropServices;

namespace TorchSharp.Native;

/// <summary>One argument of an operator; the conversions let calls be written as the operator's schema reads.</summary>
internal readonly struct Argument
{
    internal readonly object? Reference;
    internal readonly long Bits;
    internal readonly int Index;
    internal readonly ArgumentKind Kind;

    private Argument(ArgumentKind kind, object? reference = null, long bits = 0, int index = 0)
    {
        Kind = kind;
        Reference = reference;
        Bits = bits;
        Index = index;
    }

    /// <summary>The operator's <c>None</c>.</summary>
    internal static readonly Argument None = new(ArgumentKind.None);

    /// <summary>The schema's own default value.</summary>
    internal static readonly Argument Default = new(ArgumentKind.Default);

    public static implicit operator Argument(torch.Tensor? value) => value is null ? None : new(ArgumentKind.Tensor, value.Native);
    public static implicit operator Argument(long value) => new(ArgumentKind.Integer, bits: value);
    public static implicit operator Argument(long? value) => value is { } given ? given : None;
    public static implicit operator Argument(double value) => new(ArgumentKind.Real, bits: BitConverter.DoubleToInt64Bits(value));
    public static implicit operator Argument(double? value) => value is { } given ? given : None;
    public static implicit operator Argument(bool value) => new(ArgumentKind.Boolean, bits: value ? 1 : 0);
    public static implicit operator Argument(long[]? value) => value is null ? None : new(ArgumentKind.Integers, value);
    public static implicit operator Argument(double[]? value) => value is null ? None : new(ArgumentKind.Reals, value);
    public static implicit operator Argument(torch.Tensor?[] value) => new(ArgumentKind.Tensors, value);
    public static implicit operator Argument(string value) => new(ArgumentKind.Text, value);
    public static implicit operator Argument(torch.ScalarType value) => (long)value;
    public static implicit operator Argument(torch.ScalarType? value) => value is { } given ? given : None;
    public static implicit operator Argument(torch.Generator? value) => value is null ? None : new(ArgumentKind.Generator, value.Native);

    public static implicit operator Argument(Scalar? value) =>
        value is null ? None : new(value.Kind, bits: value.Bits);

    public static implicit operator Argument(torch.Device? value) =>
        value is null ? None : new(ArgumentKind.Device, bits: (long)value.type, index: value.index);

    /// <summary>An argument of a TorchScript function, from what the caller boxed.</summary>
    internal static Argument FromObject(object? value) => value switch
    {
        null => None,
        torch.Tensor tensor => tensor,
        Scalar scalar => scalar,
        bool truth => truth,
        int number => number,
        long number => number,
        float number => (double)number,
        double number => number,
        torch.Tensor[] tensors => tensors,
        _ => throw new ArgumentException($"A TorchScript function takes no {value.GetType()}.", nameof(value)),
    };

    internal bool IsHandle => Kind is ArgumentKind.Tensor or ArgumentKind.Generator;

    internal SafeHandle Handle => (SafeHandle)Reference!;
}
