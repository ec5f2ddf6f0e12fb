using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public Tensor sum(ScalarType? type = null) => Operator.Call("sum", this, type);
        public Tensor sum(long dim, bool keepdim = false, ScalarType? type = null) => sum([dim], keepdim, type);
        public Tensor sum(long[] dim, bool keepdim = false, ScalarType? type = null) => Operator.Call("sum.dim_IntList", this, dim, keepdim, type);
        public Tensor mean() => Call("mean");
        public Tensor mean(long[] dimensions, bool keepdim = false, ScalarType? type = null) => Operator.Call("mean.dim", this, dimensions, keepdim, type);
        public Tensor prod(ScalarType? type = null) => Operator.Call("prod", this, type);
        public Tensor prod(long dim, bool keepdim = false, ScalarType? type = null) => Operator.Call("prod.dim_int", this, dim, keepdim, type);
        public Tensor var(bool unbiased = true) => Operator.Call("var", this, unbiased);
        public Tensor var(long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => var([dim], unbiased, keepdim, type);
        public Tensor var(long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => Converted(Operator.Call("var.dim", this, dimensions, unbiased, keepdim), type);
        public Tensor std(bool unbiased = true) => Operator.Call("std", this, unbiased);
        public Tensor std(long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => std([dim], unbiased, keepdim, type);
        public Tensor std(long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => Converted(Operator.Call("std.dim", this, dimensions, unbiased, keepdim), type);
        public Tensor max() => Call("max");
        public Tensor max(Tensor other) => Operator.Call("max.other", this, other);
        public (Tensor values, Tensor indices) max(long dim, bool keepdim = false) => Operator.CallPair("max.dim", this, dim, keepdim);
        public Tensor min() => Call("min");
        public Tensor min(Tensor other) => Operator.Call("min.other", this, other);
        public (Tensor values, Tensor indices) min(long dim, bool keepdim = false) => Operator.CallPair("min.dim", this, dim, keepdim);
        public Tensor amax(params long[] dims) => Operator.Call("amax", this, dims);
        public Tensor amin(params long[] dims) => Operator.Call("amin", this, dims);
        public Tensor argmax() => Call("argmax");
        public Tensor argmax(long dim, bool keepdim = false) => Operator.Call("argmax", this, dim, keepdim);
        public Tensor argmin() => Call("argmin");
        public Tensor argmin(long dim, bool keepdim = false) => Operator.Call("argmin", this, dim, keepdim);
        public Tensor argsort(long dim = -1, bool descending = false) => Operator.Call("argsort", this, dim, descending);
        public (Tensor Values, Tensor Indices) sort(long dim = -1, bool descending = false, bool stable = false) => Operator.CallPair("sort.stable", this, stable, dim, descending);
        public (Tensor values, Tensor indexes) topk(int k, int dim = -1, bool largest = true, bool sorted = true) => Operator.CallPair("topk", this, k, dim, largest, sorted);
        public Tensor median() => Call("median");
        public Tensor norm(float p = 2) => Operator.Call("norm.Scalar", this, p);
        public Tensor norm(int dim, bool keepdim = false, float p = 2) => Operator.Call("norm.ScalarOpt_dim", this, p, new long[] { dim }, keepdim);
        public Tensor all() => Call("all");
        public Tensor all(long dim, bool keepdim = false) => Operator.Call("all.dim", this, dim, keepdim);
        public Tensor any() => Call("any");
        public Tensor any(long dim, bool keepdim = false) => Operator.Call("any.dim", this, dim, keepdim);
        public Tensor count_nonzero(long[]? dims = null) => dims is null ? Operator.Call("count_nonzero", this, Argument.None) : Operator.Call("count_nonzero.dim_IntList", this, dims);
        public Tensor logsumexp(long dim, bool keepdim = false) => Operator.Call("logsumexp", this, new[] { dim }, keepdim);

        /// <summary>For operators that cannot themselves return another type.</summary>
        private static Tensor Converted(Tensor result, ScalarType? type) => type is { } other ? result.to(other, disposeAfter: true) : result;
    }
}
