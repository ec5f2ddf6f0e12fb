using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public Tensor add(Tensor target) => Operator.Call("add.Tensor", this, target);
        public Tensor add(Tensor target, Scalar alpha) => Operator.Call("add.Tensor", this, target, alpha);
        public Tensor add(Scalar scalar) => Operator.Call("add.Scalar", this, scalar);
        public Tensor add_(Tensor target, Scalar alpha) => InPlace("add_.Tensor", target, alpha);
        public Tensor add_(Scalar scalar) => InPlace("add_.Scalar", scalar);
        public Tensor sub(Tensor target) => Operator.Call("sub.Tensor", this, target);
        public Tensor sub(Scalar target) => Operator.Call("sub.Scalar", this, target);
        public Tensor sub_(Tensor target) => InPlace("sub_.Tensor", target);
        public Tensor sub_(Scalar target) => InPlace("sub_.Scalar", target);
        public Tensor mul(Tensor target) => Operator.Call("mul.Tensor", this, target);
        public Tensor mul(Scalar target) => Operator.Call("mul.Scalar", this, target);
        public Tensor mul_(Tensor target) => InPlace("mul_.Tensor", target);
        public Tensor mul_(Scalar target) => InPlace("mul_.Scalar", target);
        public Tensor div(Tensor target, RoundingMode rounding_mode = RoundingMode.None) => Operator.Call("div.Tensor_mode", this, target, Mode(rounding_mode));
        public Tensor div(Scalar target, RoundingMode rounding_mode = RoundingMode.None) => Operator.Call("div.Scalar_mode", this, target, Mode(rounding_mode));
        public Tensor div_(Tensor target, RoundingMode rounding_mode = RoundingMode.None) => InPlace("div_.Tensor_mode", target, Mode(rounding_mode));
        public Tensor div_(Scalar target, RoundingMode rounding_mode = RoundingMode.None) => InPlace("div_.Scalar_mode", target, Mode(rounding_mode));
        public Tensor remainder(Scalar scalar) => Operator.Call("remainder.Scalar", this, scalar);
        public Tensor remainder(Tensor target) => Operator.Call("remainder.Tensor", this, target);
        public Tensor pow(Scalar exponent) => Operator.Call("pow.Tensor_Scalar", this, exponent);
        public Tensor pow(Tensor exponent) => Operator.Call("pow.Tensor_Tensor", this, exponent);
        public Tensor pow_(Scalar exponent) => InPlace("pow_.Scalar", exponent);
        public Tensor addcmul_(Tensor tensor1, Tensor tensor2, Scalar value) => InPlace3("addcmul_", tensor1, tensor2, value);
        public Tensor addcdiv_(Tensor tensor1, Tensor tensor2, Scalar value) => InPlace3("addcdiv_", tensor1, tensor2, value);
        public Tensor lerp_(Tensor end, Tensor weight) => InPlace("lerp_.Tensor", end, weight);
        public Tensor matmul(Tensor target) => Operator.Call("matmul", this, target);
        public Tensor mm(Tensor target) => Operator.Call("mm", this, target);
        public Tensor bmm(Tensor batch2) => Operator.Call("bmm", this, batch2);
        public Tensor dot(Tensor target) => Operator.Call("dot", this, target);
        public Tensor maximum(Tensor other) => Operator.Call("maximum", this, other);
        public Tensor minimum(Tensor other) => Operator.Call("minimum", this, other);

        /// <summary>Adds in place, in one call made for the shortcut's addition.</summary>
        public Tensor add_(Tensor target)
        {
            NativeMethods.Check(NativeMethods.standin_add_(Native, target.Native));
            return this;
        }

        public static Tensor operator -(Tensor tensor) => tensor.neg();
        public static Tensor operator +(Tensor left, Tensor right) => left.add(right);
        public static Tensor operator +(Tensor left, Scalar right) => left.add(right);
        public static Tensor operator +(Scalar left, Tensor right) => right.add(left);
        public static Tensor operator -(Tensor left, Tensor right) => left.sub(right);
        public static Tensor operator -(Tensor left, Scalar right) => left.sub(right);
        public static Tensor operator -(Scalar left, Tensor right) => Operator.Call("rsub.Scalar", right, left);
        public static Tensor operator *(Tensor left, Tensor right) => left.mul(right);
        public static Tensor operator *(Tensor left, Scalar right) => left.mul(right);
        public static Tensor operator *(Scalar left, Tensor right) => right.mul(left);
        public static Tensor operator /(Tensor left, Tensor right) => left.div(right);
        public static Tensor operator /(Tensor left, Scalar right) => left.div(right);
        public static Tensor operator %(Tensor left, Tensor right) => left.remainder(right);
        public static Tensor operator %(Tensor left, Scalar right) => left.remainder(right);

        public static Tensor operator /(Scalar left, Tensor right)
        {
            using var reciprocal = right.reciprocal();
            return reciprocal.mul(left);
        }

        private static Argument Mode(RoundingMode mode) => mode == RoundingMode.None ? Argument.None : mode.ToString();
    }

    /// <summary>How a quotient becomes whole.</summary>
    public enum RoundingMode
    {
        None,
        trunc,
        floor,
    }
}
