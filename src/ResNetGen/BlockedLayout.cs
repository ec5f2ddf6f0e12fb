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
    // Lengths come one by one: lists of whole numbers are not among the arguments that TorchSharp hands over.
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
    /// <param name="module">Of convolutions and batch normalisations.</param>
    /// <exception cref="PlatformNotSupportedException">This libtorch has no oneDNN, or this processor cannot compute with the weights' type.</exception>
    public static void Convert(nn.Module module)
    {
        using var none = no_grad();
        try
        {
            foreach (var layer in module.modules())
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
                $"'{nameof(InferenceLayout)}.{nameof(InferenceLayout.Blocked)}' needs oneDNN, which cannot do it here. libtorch says: {refusal.Message.Split('\n')[0]}", refusal);
        }
    }

    private static void Convert(Conv2d layer)
    {
        var (padding, stride, dilation) = (layer.padding!, layer.stride, layer.dilation);
        using var plain = layer.weight.detach();
        layer.weight = Fixed(Functions.Value.invoke<Tensor>(
            "reorder", plain, padding[0], padding[1], stride[0], stride[1], dilation[0], dilation[1], layer.groups));
        if (layer.bias is { } bias)
            layer.bias = Fixed(Enter(bias));
    }

    private static void Convert(BatchNorm2d layer)
    {
        layer.weight = Fixed(Enter(layer.weight!));
        layer.bias = Fixed(Enter(layer.bias!));
        layer.running_mean = Enter(layer.running_mean!);
        layer.running_var = Enter(layer.running_var!);
    }

    private static Parameter Fixed(Tensor tensor) => new(tensor, requires_grad: false);
}
