using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static class utils
        {
            /// <summary>The weight and bias of the convolution that does what a convolution and the batch norm behind it do in evaluation.</summary>
            public static (Parameter weight, Parameter bias) fuse_conv_bn_weights(Tensor conv_w, Tensor? conv_b, Tensor bn_rm, Tensor bn_rv, double bn_eps, Tensor? bn_w, Tensor? bn_b, bool transpose = false)
            {
                using var scope = NewDisposeScope();
                using var noGrad = no_grad();
                var scale = (bn_rv + bn_eps).rsqrt();
                if (bn_w is not null)
                    scale *= bn_w;

                var shape = new long[conv_w.ndim];
                Array.Fill(shape, 1);
                shape[transpose ? 1 : 0] = -1;
                var weight = conv_w * scale.reshape(shape);
                var bias = conv_b is null ? bn_rm.neg() * scale : (conv_b - bn_rm) * scale;
                if (bn_b is not null)
                    bias += bn_b;
                return (scope.MoveToOuter(new Parameter(weight, conv_w.requires_grad)), scope.MoveToOuter(new Parameter(bias, conv_b?.requires_grad ?? conv_w.requires_grad)));
            }
        }
    }
}
