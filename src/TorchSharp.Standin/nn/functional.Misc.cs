using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            public static Tensor linear(Tensor input, Tensor weights, Tensor? bias = null)
            {
                NativeMethods.Check(NativeMethods.standin_linear(input.Native, weights.Native, OrNone(bias), out var output));
                return new(output);
            }

            public static Tensor dropout(Tensor input, double p = 0.5, bool training = true, bool inplace = false) =>
                inplace ? input.InPlace("dropout_", p, training).alias() : Operator.Call("dropout", input, p, training);

            public static Tensor dropout2d(Tensor input, double p = 0.5, bool training = true, bool inplace = false) =>
                inplace ? input.InPlace("feature_dropout_", p, training).alias() : Operator.Call("feature_dropout", input, p, training);

            public static Tensor softmax(Tensor input, long dim, ScalarType? dtype = null) => input.softmax(dim, dtype);

            public static Tensor log_softmax(Tensor x, long dim) => x.log_softmax(dim);

            public static Tensor softplus(Tensor x, double beta = 1, double threshold = 20) => x.softplus(beta, threshold);

            public static Tensor hardtanh(Tensor x, double min_val = -1, double max_val = 1, bool inplace = false) =>
                inplace ? x.hardtanh_(min_val, max_val).alias() : x.hardtanh(min_val, max_val);

            public static Tensor one_hot(Tensor x, long num_classes = -1) => Operator.Call("one_hot", x, num_classes);

            public static Tensor pad(Tensor input, long pad, PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                functional.pad(input, [pad, pad, pad, pad], mode, value);

            public static Tensor pad(Tensor input, (long, long) pad, PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                functional.pad(input, Pair.Of(pad), mode, value);

            public static Tensor pad(Tensor input, (long, long, long, long) pad, PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                functional.pad(input, [pad.Item1, pad.Item2, pad.Item3, pad.Item4], mode, value);

            public static Tensor pad(Tensor input, ReadOnlySpan<long> pad, PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                functional.pad(input, pad.ToArray(), mode, value);

            /// <param name="input">The tensor.</param>
            /// <param name="pad">How much before and after: first the last dimension, then the one before it, …</param>
            /// <param name="mode">What to put there.</param>
            /// <param name="value">With <see cref="PaddingModes.Constant"/>, the number.</param>
            public static Tensor pad(Tensor input, long[] pad, PaddingModes mode = PaddingModes.Constant, double value = 0) => mode switch
            {
                PaddingModes.Zeros => Operator.Call("constant_pad_nd", input, pad, 0.0),
                PaddingModes.Constant => Operator.Call("constant_pad_nd", input, pad, value),
                _ => Operator.Call("pad", input, pad, mode.ToString().ToLowerInvariant(), Argument.None),
            };

            public static Tensor interpolate(Tensor x, long[]? size = null, double[]? scale_factor = null, InterpolationMode mode = InterpolationMode.Nearest, bool? align_corners = null, bool recompute_scale_factor = false, bool antialias = false)
            {
                if (recompute_scale_factor)
                    throw new NotSupportedException("The stand-in does not interpolate with recomputed scale factors.");

                return mode switch
                {
                    InterpolationMode.Bilinear when antialias => Operator.Call("_upsample_bilinear2d_aa.vec", x, size, align_corners ?? false, scale_factor),
                    InterpolationMode.Bicubic when antialias => Operator.Call("_upsample_bicubic2d_aa.vec", x, size, align_corners ?? false, scale_factor),
                    _ when antialias => throw new ArgumentException($"Antialiasing is for Bilinear and Bicubic, not for {mode}.", nameof(antialias)),
                    InterpolationMode.Nearest => Operator.Call("upsample_nearest2d.vec", x, size, scale_factor),
                    InterpolationMode.Bilinear => Operator.Call("upsample_bilinear2d.vec", x, size, align_corners ?? false, scale_factor),
                    InterpolationMode.Bicubic => Operator.Call("upsample_bicubic2d.vec", x, size, align_corners ?? false, scale_factor),
                    _ => throw new NotSupportedException($"The stand-in does not interpolate by {mode}."),
                };
            }

            public static Tensor cross_entropy(Tensor input, Tensor target, Tensor? weight = null, long ignore_index = -100, Reduction reduction = Reduction.Mean, double label_smoothing = 0) =>
                Operator.Call("cross_entropy_loss", input, target, weight, (long)reduction, ignore_index, label_smoothing);

            public static Tensor nll_loss(Tensor input, Tensor target, Tensor? weight = null, Reduction reduction = Reduction.Mean) =>
                Operator.Call("nll_loss", input, target, weight, (long)reduction);

            public static Tensor mse_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean) =>
                Operator.Call("mse_loss", input, target, (long)reduction);

            public static Tensor l1_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean) =>
                Operator.Call("l1_loss", input, target, (long)reduction);
        }
    }
}
