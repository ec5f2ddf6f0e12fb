using System.Runtime.CompilerServices;
using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        [IndexerName("TensorItems")]
        public Tensor this[params TensorIndex[] indices]
        {
            get => Indexing.Read(this, indices);
            set => Indexing.Write(this, indices, value);
        }

        [IndexerName("TensorItems")]
        public Tensor this[params Tensor[] indices]
        {
            get => index(indices);
            set => index_put_(value, indices);
        }

        [IndexerName("TensorItems")]
        public Tensor this[long i1]
        {
            get => select(0, i1);
            set => this[[(TensorIndex)i1]] = value;
        }

        [IndexerName("TensorItems")]
        public Tensor this[long i1, long i2]
        {
            get => this[[(TensorIndex)i1, i2]];
            set => this[[(TensorIndex)i1, i2]] = value;
        }

        [IndexerName("TensorItems")]
        public Tensor this[long i1, long i2, long i3]
        {
            get => this[[(TensorIndex)i1, i2, i3]];
            set => this[[(TensorIndex)i1, i2, i3]] = value;
        }

        [IndexerName("TensorItems")]
        public Tensor this[long i1, long i2, long i3, long i4]
        {
            get => this[[(TensorIndex)i1, i2, i3, i4]];
            set => this[[(TensorIndex)i1, i2, i3, i4]] = value;
        }

        public Tensor index(params Tensor[] indices) => Operator.Call("index.Tensor", this, indices);

        public Tensor index(params TensorIndex[] indices) => Indexing.Read(this, indices);

        public Tensor index_put_(Tensor value, params Tensor[] indices) => InPlace("index_put_", indices, value);

        public Tensor select(long dim, long index) => Operator.Call("select.int", this, dim, index);

        public Tensor slice(long dim, long start, long finish, long step) =>
            Operator.Call("slice.Tensor", this, dim, start, finish, step);

        public Tensor narrow(long dim, long start, long length) => Operator.Call("narrow", this, dim, start, length);

        public Tensor index_select(long dim, Tensor index) => Operator.Call("index_select", this, dim, index);

        public Tensor gather(long dim, Tensor index) => Operator.Call("gather", this, dim, index);

        public Tensor scatter_(long dim, Tensor index, Tensor src) => InPlace3("scatter_.src", dim, index, src);

        public Tensor masked_fill(Tensor mask, Scalar value) => Operator.Call("masked_fill.Scalar", this, mask, value);

        public Tensor masked_fill_(Tensor mask, Scalar value) => InPlace("masked_fill_.Scalar", mask, value);

        public Tensor masked_select(Tensor mask) => Operator.Call("masked_select", this, mask);

        public Tensor nonzero() => Call("nonzero");

        public Tensor[] split(long size, int dim = 0) => Operator.CallMany("split.Tensor", this, size, dim);

        public Tensor[] split(long[] sizes, long dim = 0) => Operator.CallMany("split_with_sizes", this, sizes, dim);

        public Tensor[] chunk(long chunks, long dim = 0) => Operator.CallMany("chunk", this, chunks, dim);

        public Tensor[] unbind(long dimension = 0) => Operator.CallMany("unbind.int", this, dimension);

        private Tensor InPlace3(string name, Argument first, Argument second, Argument third)
        {
            Operator.CallInPlace(name, this, first, second, third);
            return this;
        }
    }
}
