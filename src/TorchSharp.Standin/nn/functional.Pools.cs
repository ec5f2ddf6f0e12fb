using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            public static Tensor max_pool2d(Tensor input, long kernel_size, long? stride = null, long? padding = null, long? dilation = null, bool ceil_mode = false) =>
                MaxPool(input, (kernel_size, kernel_size), (stride, stride), padding ?? 0, padding ?? 0, dilation ?? 1, dilation ?? 1, ceil_mode);

            public static Tensor max_pool2d(Tensor input, (long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null, (long, long)? dilation = null, bool ceil_mode = false) =>
                max_pool2d(input, Pair.Of(kernel_size), Pair.OfOptional(stride), Pair.OfOptional(padding), Pair.OfOptional(dilation), ceil_mode);

            public static Tensor max_pool2d(Tensor input, long[] kernel_size, long[]? strides = null, long[]? padding = null, long[]? dilation = null, bool ceil_mode = false)
            {
                var kernel = Pair.Read(kernel_size, 1);
                var (strideH, strideW) = strides is null ? kernel : Pair.Read(strides, 1);
                var (paddingH, paddingW) = Pair.Read(padding, 0);
                var (dilationH, dilationW) = Pair.Read(dilation, 1);
                return MaxPool(input, kernel, (strideH, strideW), paddingH, paddingW, dilationH, dilationW, ceil_mode);
            }

            public static (Tensor output, Tensor indices) max_pool2d_with_indices(Tensor input, long[] kernel_size, long[]? strides = null, long[]? padding = null, long[]? dilation = null, bool ceil_mode = false) =>
                Operator.CallPair("max_pool2d_with_indices", input, kernel_size, strides ?? kernel_size, padding ?? [0, 0], dilation ?? [1, 1], ceil_mode);

            public static Tensor avg_pool2d(Tensor input, long kernel_size, long? stride = null, long padding = 0, bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) =>
                avg_pool2d(input, Pair.Of(kernel_size), Pair.OfOptional(stride), Pair.Of(padding), ceil_mode, count_include_pad, divisor_override);

            public static Tensor avg_pool2d(Tensor input, (long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null, bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) =>
                avg_pool2d(input, Pair.Of(kernel_size), Pair.OfOptional(stride), Pair.OfOptional(padding), ceil_mode, count_include_pad, divisor_override);

            public static Tensor avg_pool2d(Tensor input, long[] kernel_size, long[]? stride = null, long[]? padding = null, bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) =>
                Operator.Call("avg_pool2d", input, kernel_size, stride ?? kernel_size, padding ?? [0, 0], ceil_mode, count_include_pad, divisor_override);

            public static Tensor adaptive_avg_pool2d(Tensor input, long output_size) => AdaptiveAvgPool(input, output_size, output_size);

            public static Tensor adaptive_avg_pool2d(Tensor input, (long, long) output_size) => AdaptiveAvgPool(input, output_size.Item1, output_size.Item2);

            public static Tensor adaptive_avg_pool2d(Tensor input, long[] output_size)
            {
                var (height, width) = Pair.Read(output_size, 1);
                return AdaptiveAvgPool(input, height, width);
            }

            public static Tensor adaptive_max_pool2d(Tensor input, long[] output_size)
            {
                var (values, indices) = adaptive_max_pool2d_with_indices(input, output_size);
                indices.Dispose();
                return values;
            }

            public static (Tensor output, Tensor indices) adaptive_max_pool2d_with_indices(Tensor input, long[] output_size) =>
                Operator.CallPair("adaptive_max_pool2d", input, output_size);

            private static unsafe Tensor MaxPool(Tensor input, (long H, long W) kernel, (long? H, long? W) stride, long paddingH, long paddingW, long dilationH, long dilationW, bool ceil)
            {
                var sizes = stackalloc long[] { kernel.H, kernel.W, stride.H ?? kernel.H, stride.W ?? kernel.W, paddingH, paddingW, dilationH, dilationW };
                NativeMethods.Check(NativeMethods.standin_max_pool2d(input.Native, sizes, ceil ? 1 : 0, out var output));
                return new(output);
            }

            private static Tensor AdaptiveAvgPool(Tensor input, long height, long width)
            {
                NativeMethods.Check(NativeMethods.standin_adaptive_avg_pool2d(input.Native, height, width, out var output));
                return new(output);
            }
        }
    }
}
