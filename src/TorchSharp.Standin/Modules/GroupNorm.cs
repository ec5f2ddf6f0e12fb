using TorchSharp.Utils;

namespace TorchSharp.Modules
{
    /// <summary>Normalizes groups of channels of each sample: N x C x … to the same shape.</summary>
    public sealed class GroupNorm : torch.nn.Module<torch.Tensor, torch.Tensor>
    {
        [ComponentName(Name = nameof(weight))]
        private Parameter? _weight;

        [ComponentName(Name = nameof(bias))]
        private Parameter? _bias;

        /// <remarks>
        /// TorchSharp leaves both parameters as the memory was. Here they are NaN, so that code that relies on PyTorch's ones and
        /// zeros fails at once on the stand-in and not now and then at its user's.
        /// </remarks>
        internal GroupNorm(long num_groups, long num_channels, double eps, bool affine, torch.Device? device, torch.ScalarType? dtype) : base(nameof(GroupNorm))
        {
            this.num_groups = num_groups;
            this.eps = eps;
            this.affine = affine;
            if (!affine)
                return;

            weight = new(torch.full(num_channels, double.NaN, dtype, device));
            bias = new(torch.full(num_channels, double.NaN, dtype, device));
        }

        public long num_groups { get; set; }

        public double eps { get; set; }

        public bool affine { get; set; }

        public Parameter weight
        {
            get => _weight!;
            set => Replace(ref _weight, value, nameof(weight));
        }

        public Parameter? bias
        {
            get => _bias;
            set => Replace(ref _bias, value, nameof(bias));
        }

        public override torch.Tensor forward(torch.Tensor tensor) => tensor.ndim >= 3
            ? torch.nn.functional.group_norm(tensor, num_groups, weight, bias, eps)
            : throw new ArgumentException($"Group norm takes 3 dimensions or more, N x C x …; the input has {tensor.ndim}.", nameof(tensor));

        protected override void Dispose(bool disposing)
        {
            _weight?.Dispose();
            _bias?.Dispose();
            base.Dispose(disposing);
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Modules.GroupNorm GroupNorm(long num_groups, long num_channels, double eps = 1e-05, bool affine = true, Device? device = null, ScalarType? dtype = null) =>
                new(num_groups, num_channels, eps, affine, device, dtype);
        }
    }
}
