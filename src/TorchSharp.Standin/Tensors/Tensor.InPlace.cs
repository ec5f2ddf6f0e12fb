namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public Tensor copy_(Tensor source, bool nonBlocking = false) => InPlace("copy_", source, nonBlocking);
        public Tensor fill_(Scalar value) => InPlace("fill_.Scalar", value);
        public Tensor zero_() => InPlace("zero_");
        public Tensor set_(Tensor source) => InPlace("set_.source_Tensor", source);

        public Tensor normal_(double mean = 0, double std = 1, Generator? generator = null) => InPlace3("normal_", mean, std, generator);
        public Tensor uniform_(double from, double to, Generator? generator = null) => InPlace3("uniform_", from, to, generator);
        public Tensor bernoulli_(double p = 0.5, Generator? generator = null) => InPlace("bernoulli_.float", p, generator);
        public Tensor bernoulli_(Tensor p, Generator? generator = null) => InPlace("bernoulli_.Tensor", p, generator);
        public Tensor random_(double from, double to, Generator? generator = null) => InPlace3("random_.from", (long)from, (long)to, generator);
        public Tensor bernoulli(Generator? generator = null) => TorchSharp.Native.Operator.Call("bernoulli", this, generator);
    }
}
