using TorchSharp.Modules;
using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public Tensor relu() => Call("relu");
        public Tensor leaky_relu_(Scalar negative_slope) => InPlace("leaky_relu_", negative_slope);
        public Tensor relu6() => Call("relu6");
        public Tensor relu6_() => InPlace("relu6_");
        public Tensor leaky_relu(Scalar negative_slope) => Operator.Call("leaky_relu", this, negative_slope);
        public Tensor sigmoid() => Call("sigmoid");
        public Tensor sigmoid_() => InPlace("sigmoid_");
        public Tensor tanh() => Call("tanh");
        public Tensor tanh_() => InPlace("tanh_");
        public Tensor silu() => Call("silu");
        public Tensor gelu() => Call("gelu");
        public Tensor gelu(GELU.Approximate approximate) => Operator.Call("gelu", this, approximate.ToString());
        public Tensor elu(double alpha = 1) => Operator.Call("elu", this, alpha);
        public Tensor hardswish() => Call("hardswish");
        public Tensor hardswish_() => InPlace("hardswish_");
        public Tensor hardsigmoid() => Call("hardsigmoid");
        public Tensor hardsigmoid_() => InPlace("hardsigmoid_");
        public Tensor hardtanh(Scalar min, Scalar max) => Operator.Call("hardtanh", this, min, max);
        public Tensor hardtanh_(Scalar min, Scalar max) => InPlace("hardtanh_", min, max);
        public Tensor softplus(double beta = 1, double threshold = 20) => Operator.Call("softplus", this, beta, threshold);
        public Tensor softmax(long dim, ScalarType? dtype = null) => Operator.Call("softmax.int", this, dim, dtype);
        public Tensor log_softmax(long dim, ScalarType? dtype = null) => Operator.Call("log_softmax.int", this, dim, dtype);

        /// <summary>In place, in one call made for a network's inner loop.</summary>
        public Tensor relu_()
        {
            NativeMethods.Check(NativeMethods.standin_relu_(Native));
            return this;
        }
    }
}
