using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public Tensor abs() => Call("abs");
        public Tensor abs_() => InPlace("abs_");
        public Tensor neg() => Call("neg");
        public Tensor neg_() => InPlace("neg_");
        public Tensor sign() => Call("sign");
        public Tensor exp() => Call("exp");
        public Tensor exp_() => InPlace("exp_");
        public Tensor log() => Call("log");
        public Tensor log_() => InPlace("log_");
        public Tensor log2() => Call("log2");
        public Tensor log1p() => Call("log1p");
        public Tensor sqrt() => Call("sqrt");
        public Tensor sqrt_() => InPlace("sqrt_");
        public Tensor rsqrt() => Call("rsqrt");
        public Tensor rsqrt_() => InPlace("rsqrt_");
        public Tensor square() => Call("square");
        public Tensor reciprocal() => Call("reciprocal");
        public Tensor reciprocal_() => InPlace("reciprocal_");
        public Tensor sin() => Call("sin");
        public Tensor cos() => Call("cos");
        public Tensor floor() => Call("floor");
        public Tensor floor_() => InPlace("floor_");
        public Tensor ceil() => Call("ceil");
        public Tensor trunc() => Call("trunc");
        public Tensor round(long decimals = 0) => Operator.Call("round.decimals", this, decimals);
        public Tensor erf() => Call("erf");
        public Tensor isnan() => Call("isnan");
        public Tensor isinf() => Call("isinf");
        public Tensor isfinite() => Call("isfinite");
        public Tensor clamp(Scalar? min = null, Scalar? max = null) => Operator.Call("clamp", this, min, max);
        public Tensor clamp_(Scalar? min = null, Scalar? max = null) => InPlace("clamp_", min, max);
        public Tensor clamp_min(Scalar min) => Operator.Call("clamp_min", this, min);
        public Tensor clamp_max(Scalar max) => Operator.Call("clamp_max", this, max);
        public Tensor cumsum(long dim, ScalarType? type = null) => Operator.Call("cumsum", this, dim, type);
        public Tensor logical_and(Tensor other) => Operator.Call("logical_and", this, other);
        public Tensor logical_or(Tensor other) => Operator.Call("logical_or", this, other);
        public Tensor logical_not() => Call("logical_not");
        public Tensor where(Tensor condition, Tensor y) => Operator.Call("where.self", condition, this, y);
    }
}
