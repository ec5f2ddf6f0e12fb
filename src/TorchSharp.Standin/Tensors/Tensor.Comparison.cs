using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public Tensor eq(Tensor target) => Operator.Call("eq.Tensor", this, target);
        public Tensor eq(Scalar target) => Operator.Call("eq.Scalar", this, target);
        public Tensor ne(Tensor target) => Operator.Call("ne.Tensor", this, target);
        public Tensor ne(Scalar target) => Operator.Call("ne.Scalar", this, target);
        public Tensor lt(Tensor target) => Operator.Call("lt.Tensor", this, target);
        public Tensor lt(Scalar target) => Operator.Call("lt.Scalar", this, target);
        public Tensor le(Tensor target) => Operator.Call("le.Tensor", this, target);
        public Tensor le(Scalar target) => Operator.Call("le.Scalar", this, target);
        public Tensor gt(Tensor target) => Operator.Call("gt.Tensor", this, target);
        public Tensor gt(Scalar target) => Operator.Call("gt.Scalar", this, target);
        public Tensor ge(Tensor target) => Operator.Call("ge.Tensor", this, target);
        public Tensor ge(Scalar target) => Operator.Call("ge.Scalar", this, target);

        /// <summary>Elementwise, as <see cref="eq(Tensor)"/>; <see cref="Equals(Tensor)"/> compares as a whole.</summary>
        public Tensor equal(Tensor target) => eq(target);

        public Tensor isclose(Tensor other, double rtol = 1e-05, double atol = 1e-08, bool nanEqual = false) =>
            Operator.Call("isclose", this, other, rtol, atol, nanEqual);

        public bool allclose(Tensor target, double rtol = 1e-05, double atol = 1e-08, bool equal_nan = false) =>
            Operator.CallScalar("allclose", this, target, rtol, atol, equal_nan).ToBoolean();

        /// <summary>Whether shape and elements are the same.</summary>
        public bool Equals(Tensor target) => Operator.CallScalar("equal", this, target).ToBoolean();

        public override bool Equals(object? obj) => obj is Tensor other && Equals(other);

        public override int GetHashCode() => base.GetHashCode();

        public static Tensor operator ==(Tensor left, Tensor right) => left.eq(right);
        public static Tensor operator ==(Tensor left, Scalar right) => left.eq(right);
        public static Tensor operator ==(Scalar left, Tensor right) => right.eq(left);
        public static Tensor operator !=(Tensor left, Tensor right) => left.ne(right);
        public static Tensor operator !=(Tensor left, Scalar right) => left.ne(right);
        public static Tensor operator !=(Scalar left, Tensor right) => right.ne(left);
        public static Tensor operator <(Tensor left, Tensor right) => left.lt(right);
        public static Tensor operator <(Tensor left, Scalar right) => left.lt(right);
        public static Tensor operator <(Scalar left, Tensor right) => right.gt(left);
        public static Tensor operator <=(Tensor left, Tensor right) => left.le(right);
        public static Tensor operator <=(Tensor left, Scalar right) => left.le(right);
        public static Tensor operator <=(Scalar left, Tensor right) => right.ge(left);
        public static Tensor operator >(Tensor left, Tensor right) => left.gt(right);
        public static Tensor operator >(Tensor left, Scalar right) => left.gt(right);
        public static Tensor operator >(Scalar left, Tensor right) => right.lt(left);
        public static Tensor operator >=(Tensor left, Tensor right) => left.ge(right);
        public static Tensor operator >=(Tensor left, Scalar right) => left.ge(right);
        public static Tensor operator >=(Scalar left, Tensor right) => right.le(left);
    }
}
