using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using TorchSharp.Utils;

namespace TorchSharp;

/// <summary>What all ways to make a tensor share.</summary>
internal static class Creation
{
    internal static torch.ScalarType Type(torch.ScalarType? asked) => asked ?? torch.get_default_dtype();

    /// <summary>The type of a tensor filled with that number when none is asked for.</summary>
    internal static torch.ScalarType TypeOf(Scalar value) =>
        value.Type == torch.ScalarType.Float64 ? torch.get_default_dtype() : value.Type;

    internal static torch.Tensor Of(torch.Tensor made, bool requires_grad, string[]? names = null)
    {
        if (names is not null)
        {
            made.Dispose();
            throw new NotSupportedException("The stand-in has no named dimensions.");
        }

        return requires_grad ? made.requires_grad_() : made;
    }

    internal static torch.Tensor FromScalar<T>(T value, torch.ScalarType? type, torch.Device? device, bool requires_grad) where T : unmanaged =>
        FromArray(new[] { value }, [], type, device, requires_grad, null);

    /// <summary>A tensor of the array's own shape.</summary>
    internal static torch.Tensor FromArray(Array array, torch.ScalarType? type, torch.Device? device, bool requires_grad, string[]? names) =>
        FromArray(array, [.. Enumerable.Range(0, array.Rank).Select(array.GetLongLength)], type, device, requires_grad, names);

    internal static torch.Tensor FromArray(Array array, long[] shape, torch.ScalarType? type, torch.Device? device, bool requires_grad, string[]? names)
    {
        if (shape.TotalSize() != array.LongLength)
            throw new ArgumentException($"A tensor of shape [{string.Join(", ", shape)}] has {shape.TotalSize()} elements; the array has {array.LongLength}.");

        var own = ElementTypes.Of(array.GetType().GetElementType()!);
        var tensor = torch.empty(shape, own, torch.CPU);
        Copy(array, own, tensor);
        var asked = type ?? own;
        if (asked != own || device is { type: not DeviceType.CPU })
            tensor = tensor.to(asked, device ?? torch.CPU, disposeAfter: true);
        return Of(tensor, requires_grad, names);
    }

    private static unsafe void Copy(Array array, torch.ScalarType type, torch.Tensor tensor)
    {
        var size = array.LongLength * type.ElementSize();
        if (size == 0)
            return;

        fixed (byte* source = &MemoryMarshal.GetArrayDataReference(array))
            Buffer.MemoryCopy(source, (void*)tensor.DataPointer, size, size);
    }
}
