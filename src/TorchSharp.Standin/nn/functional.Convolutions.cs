using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            public static Tensor conv1d(Tensor input, Tensor weight, Tensor? bias = null, long? stride = null, long? padding = null, long? dilation = null, long groups = 1) =>
                Operator.Call("conv1d", input, weight, bias, new[] { stride ?? 1 }, new[] { padding ?? 0 }, new[] { dilation ?? 1 }, groups);

            public static Tensor conv1d_padding(Tensor input, Tensor weight, Tensor? bias = null, long? stride = null, Padding padding = Padding.Valid, long? dilation = null, long groups = 1) =>
                Operator.Call("conv1d.padding", input, weight, bias, new[] { stride ?? 1 }, Word(padding), new[] { dilation ?? 1 }, groups);

            public static Tensor conv2d(Tensor input, Tensor weight, Tensor? bias = null, long[]? strides = null, long[]? padding = null, long[]? dilation = null, long groups = 1)
            {
                var (strideH, strideW) = Pair.Read(strides, 1);
                var (paddingH, paddingW) = Pair.Read(padding, 0);
                var (dilationH, dilationW) = Pair.Read(dilation, 1);
                NativeMethods.Check(NativeMethods.standin_conv2d(
                    input.Native, weight.Native, bias?.Native ?? TensorHandle.None, strideH, strideW, paddingH, paddingW, dilationH, dilationW, groups, out var output));
                return new(output);
            }

            public static Tensor conv2d_padding(Tensor input, Tensor weight, Tensor? bias = null, long[]? strides = null, Padding padding = Padding.Valid, long[]? dilation = null, long groups = 1) =>
                Operator.Call("conv2d.padding", input, weight, bias, strides ?? [1, 1], Word(padding), dilation ?? [1, 1], groups);

            private static string Word(Padding padding) => padding == Padding.Same ? "same" : "valid";
        }
    }
}
