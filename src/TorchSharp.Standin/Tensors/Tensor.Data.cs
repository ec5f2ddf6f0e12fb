using TorchSharp.Native;
using TorchSharp.Utils;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        internal nint DataPointer
        {
            get
            {
                NativeMethods.Check(NativeMethods.standin_data(Native, out var data));
                return data;
            }
        }

        /// <summary>The elements, read and written in place, in the order of the shape.</summary>
        public TensorAccessor<T> data<T>() where T : unmanaged
        {
            ElementTypes.RequireMatch<T>(dtype);
            return new(this);
        }

        /// <summary>The memory of a contiguous tensor. Valid while the tensor is.</summary>
        public unsafe Span<byte> bytes
        {
            get
            {
                var facts = Facts;
                if ((DeviceType)facts.Device != DeviceType.CPU)
                    throw new InvalidOperationException($"Only a tensor on the processor has bytes to read; this one is on {device}.");
                if ((facts.Flags & TensorFacts.Contiguous) == 0)
                    throw new InvalidOperationException("A tensor's bytes are one span only when it is contiguous: call contiguous() first.");

                return new((void*)DataPointer, checked((int)(facts.Elements * facts.ElementSize)));
            }
            set
            {
                var target = bytes;
                if (value.Length != target.Length)
                    throw new ArgumentException($"The tensor holds {target.Length} bytes; {value.Length} were given.", nameof(value));
                value.CopyTo(target);
            }
        }

        /// <summary>The one element of a tensor that has one.</summary>
        public unsafe T item<T>() where T : unmanaged
        {
            var facts = Facts;
            if (facts.Elements != 1)
                throw new ArgumentException($"item() reads the element of a tensor that has one; this one has {facts.Elements}.");

            ElementTypes.RequireMatch<T>((ScalarType)facts.Type);
            using var processor = cpu();
            return *(T*)processor.DataPointer;
        }

        public Scalar ToScalar() => Operator.CallScalar("item", this);

        public static explicit operator float(Tensor value) => value.ToSingle();
        public static explicit operator double(Tensor value) => value.ToDouble();
        public static explicit operator int(Tensor value) => value.ToInt32();
        public static explicit operator long(Tensor value) => value.ToInt64();
        public static explicit operator bool(Tensor value) => value.ToBoolean();
        public static explicit operator byte(Tensor value) => value.ToByte();

        public unsafe void WriteBytesToStream(Stream stream, int bufferSize = 1024)
        {
            using var dense = is_contiguous() ? alias() : contiguous();
            var length = dense.numel() * dense.element_size();
            using var memory = new UnmanagedMemoryStream((byte*)dense.DataPointer, length);
            memory.CopyTo(stream, bufferSize);
        }

        public unsafe void ReadBytesFromStream(Stream stream, int bufferSize = 1024)
        {
            using var dense = is_contiguous() ? alias() : contiguous();
            var rest = dense.numel() * dense.element_size();
            for (var target = (byte*)dense.DataPointer; rest > 0;)
            {
                var part = new Span<byte>(target, (int)Math.Min(rest, Math.Max(bufferSize, 1 << 16)));
                stream.ReadExactly(part);
                target += part.Length;
                rest -= part.Length;
            }

            if (!is_contiguous())
                copy_(dense);
        }
    }
}
