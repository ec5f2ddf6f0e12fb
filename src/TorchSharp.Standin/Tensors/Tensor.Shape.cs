using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public Tensor alias() => Call("alias");
        public Tensor clone() => Call("clone");
        public Tensor contiguous() => Call("contiguous");
        public Tensor view(params long[] shape) => Operator.Call("view", this, shape);
        public Tensor view_as(Tensor other) => Operator.Call("view_as", this, other);
        public Tensor reshape(params long[] shape) => Operator.Call("reshape", this, shape);
        public Tensor flatten(long start_dim = 0, long end_dim = -1) => Operator.Call("flatten.using_ints", this, start_dim, end_dim);
        public Tensor unflatten(long dim, params long[] sizes) => Operator.Call("unflatten.int", this, dim, sizes, Argument.None);
        public Tensor permute(params long[] permutation) => Operator.Call("permute", this, permutation);
        public Tensor transpose(long dim0, long dim1) => Operator.Call("transpose.int", this, dim0, dim1);
        public Tensor t() => Call("t");
        public Tensor T => Call("numpy_T");
        public Tensor squeeze(long? dim = null) => dim is { } one ? Operator.Call("squeeze.dim", this, one) : Call("squeeze");
        public Tensor unsqueeze(long dim) => Operator.Call("unsqueeze", this, dim);
        public Tensor unsqueeze_(long dim) => InPlace("unsqueeze_", dim);
        public Tensor expand(params long[] sizes) => Operator.Call("expand", this, sizes);
        public Tensor expand_as(Tensor other) => Operator.Call("expand_as", this, other);
        public Tensor broadcast_to(params long[] shape) => Operator.Call("broadcast_to", this, shape);
        public Tensor repeat(params long[] sizes) => Operator.Call("repeat", this, sizes);
        public Tensor tile(long[] reps) => Operator.Call("tile", this, reps);
        public Tensor flip(params long[] dims) => Operator.Call("flip", this, dims);
        public Tensor roll(long[] shifts, long[] dims) => Operator.Call("roll", this, shifts, dims);
        public Tensor roll(long shifts, long? dims = null) => roll([shifts], dims is { } one ? [one] : []);
        public Tensor tril(long diagonal = 0) => Operator.Call("tril", this, diagonal);
        public Tensor triu(long diagonal = 0) => Operator.Call("triu", this, diagonal);
        public Tensor diag(long diagonal = 0) => Operator.Call("diag", this, diagonal);
        public Tensor unfold(long dimension, long size, long step) => Operator.Call("unfold", this, dimension, size, step);
        public Tensor as_strided(long[] size, long[] strides, long storageOffset = 0) => Operator.Call("as_strided", this, size, strides, storageOffset);
    }
}
