using System.Globalization;
using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        private TensorFacts Facts
        {
            get
            {
                NativeMethods.Check(NativeMethods.standin_facts(Native, out var facts));
                return facts;
            }
        }

        public unsafe long[] shape
        {
            get
            {
                var sizes = new long[Facts.Dimensions];
                fixed (long* first = sizes)
                    NativeMethods.Check(NativeMethods.standin_sizes(Native, first, null));
                return sizes;
            }
        }

        public unsafe long[] stride()
        {
            var strides = new long[Facts.Dimensions];
            fixed (long* first = strides)
                NativeMethods.Check(NativeMethods.standin_sizes(Native, null, first));
            return strides;
        }

        public long[] size() => shape;
        public long size(int dim) => shape[dim < 0 ? dim + (int)Facts.Dimensions : dim];
        public long stride(int dim) => stride()[dim < 0 ? dim + (int)Facts.Dimensions : dim];
        public long Dimensions => Facts.Dimensions;
        public long ndim => Facts.Dimensions;
        public long dim() => Facts.Dimensions;
        public long NumberOfElements => Facts.Elements;
        public long numel() => Facts.Elements;
        public long ElementSize => Facts.ElementSize;
        public long element_size() => Facts.ElementSize;
        public long storage_offset() => Facts.Offset;
        public ScalarType dtype => (ScalarType)Facts.Type;
        public DeviceType device_type => (DeviceType)Facts.Device;
        public int device_index => Facts.DeviceIndex;

        public Device device
        {
            get
            {
                var facts = Facts;
                return new((DeviceType)facts.Device, facts.DeviceIndex);
            }
        }

        public bool is_leaf => (Facts.Flags & TensorFacts.Leaf) != 0;
        public bool is_contiguous() => (Facts.Flags & TensorFacts.Contiguous) != 0;
        public bool is_cpu() => device_type == DeviceType.CPU;
        public bool is_cuda => device_type == DeviceType.CUDA;
        public bool is_meta => device_type == DeviceType.META;
        public bool is_floating_point() => torch.is_floating_point(dtype);
        public bool is_integral() => torch.is_integral(dtype);
        public bool is_complex() => torch.is_complex(dtype);

        public override string ToString() => IsInvalid
            ? "disposed"
            : string.Create(CultureInfo.InvariantCulture, $"[{string.Join('x', shape)}], type = {dtype}, device = {device}");
    }
}
