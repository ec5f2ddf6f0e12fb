using System.Runtime.InteropServices;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ResNetGen;

/// <summary>
/// oneDNN's own layout: channels in blocks as wide as the processor's vectors, chosen by oneDNN for each layer. A tensor that has it is opaque, has no strides and
/// no data to point at, and every operator with a kernel of oneDNN's takes and gives such tensors. TorchSharp has no method that makes one; TorchScript has.
/// </summary>
internal static class BlockedLayout
{
    // Lengths come one by one: lists of whole numbers are not among the arguments that TorchSharp hands over. And they come as int: TorchSharp hands a long over by a
    // pointer to a number that the garbage collector may take away meanwhile.
    private const string Script = """
        def enter(x):
            return x.to_mkldnn()

        def leave(x):
            return x.to_dense()

        def reorder(weight, padding_h: int, padding_w: int, stride_h: int, stride_w: int, dilation_h: int, dilation_w: int, groups: int):
            return torch.mkldnn_reorder_conv2d_weight(weight.to_mkldnn(), [padding_h, padding_w], [stride_h, stride_w], [dilation_h, dilation_w], groups)

        """;

    private static readonly Lazy<jit.CompilationUnit> Functions = new(() => jit.compile(Script), LazyThreadSafetyMode.PublicationOnly);

    /// <summary>A copy in oneDNN's layout.</summary>
    /// <param name="strided">float32 or bfloat16, in the memory of the processor.</param>
    public static Tensor Enter(Tensor strided) => Functions.Value.invoke<Tensor>("enter", strided);

    /// <summary>A copy in PyTorch's own layout.</summary>
    /// <param name="blocked">In oneDNN's layout.</param>
    public static Tensor Leave(Tensor blocked) => Functions.Value.invoke<Tensor>("leave", blocked);

    /// <summary>Gives the weights of layers with a kernel of oneDNN's its layout, once for all passes.</summary>
    /// <param name="modules">Of convolutions and batch normalisations, or such themselves.</param>
    /// <exception cref="PlatformNotSupportedException">This libtorch has no oneDNN, or this processor cannot compute with the weights' type.</exception>
    public static void Convert(IEnumerable<nn.Module> modules)
    {
        using var none = no_grad();
        try
        {
            foreach (var layer in modules.SelectMany(module => module.modules().Prepend(module)))
            {
                switch (layer)
                {
                    case Conv2d convolution:
                        Convert(convolution);
                        break;
                    case BatchNorm2d norm:
                        Convert(norm);
                        break;
                }
            }
        }
        catch (ExternalException refusal)
        {
            throw new PlatformNotSupportedException(
                $"'{nameof(InferenceLayout)}.{nameof(InferenceLayout.Blocked)}' needs oneDNN, which cannot do it here. libtorch says: {Reason(refusal.Message)}", refusal);
        }
    }

    /// <summary>TorchScript tells where it was before it tells what was wrong.</summary>
    private static string Reason(string message)
    {
        const string Mark = "RuntimeError: ";
        var start = message.LastIndexOf(Mark, StringComparison.Ordinal);
        return message[(start < 0 ? 0 : start + Mark.Length)..].Split('\n')[0];
    }

    private static void Convert(Conv2d layer)
    {
        var (padding, stride, dilation) = (layer.padding!, layer.stride, layer.dilation);
        layer.weight = Fixed(Functions.Value.invoke<Tensor>(
            "reorder", layer.weight, (int)padding[0], (int)padding[1], (int)stride[0], (int)stride[1], (int)dilation[0], (int)dilation[1], (int)layer.groups));
        if (layer.bias is { } bias)
            layer.bias = Fixed(Enter(bias));
    }

    private static void Convert(BatchNorm2d layer)
    {
        layer.weight = Fixed(Single(layer.weight!));
        layer.bias = Fixed(Single(layer.bias!));
        layer.running_mean = Single(layer.running_mean!);
        layer.running_var = Single(layer.running_var!);

        // Whatever type the maps are of: oneDNN reads a norm's numbers as float32.
        static Tensor Single(Tensor tensor) => tensor.dtype == ScalarType.Float32 ? Enter(tensor) : tensor.to(ScalarType.Float32).Consume(Enter);
    }

    private static Parameter Fixed(Tensor tensor) => new(tensor, requires_grad: false);
}
