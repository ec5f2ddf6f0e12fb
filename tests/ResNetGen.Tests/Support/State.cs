using static TorchSharp.torch;

namespace ResNetGen.Tests.Support;

/// <summary>Looks at the tensors of a module.</summary>
internal static class State
{
    /// <summary>All bytes by name, to compare before and after.</summary>
    public static Dictionary<string, byte[]> Of(nn.Module module)
    {
        var state = new Dictionary<string, byte[]>();
        foreach (var (name, tensor) in module.state_dict())
        {
            using var detached = tensor.detach();
            using var contiguous = detached.contiguous();
            state.Add(name, contiguous.bytes.ToArray());
        }

        return state;
    }

    public static void AssertHoldsNumbers(nn.Module module)
    {
        foreach (var (name, tensor) in module.state_dict())
            AssertHoldsNumbers(name, tensor);
    }

    public static void AssertHoldsNumbers(string name, Tensor tensor)
    {
        using var detached = tensor.detach();
        using var expected = Numbers.From(name, tensor.shape, whole: tensor.dtype == ScalarType.Int64);
        using var converted = expected.to(tensor.dtype);
        Assert.True(converted.Equals(detached), $"'{name}' holds other numbers.");
    }
}
