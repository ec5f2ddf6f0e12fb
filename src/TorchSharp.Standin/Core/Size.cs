using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>The shape of a tensor.</summary>
    public readonly struct Size : IEnumerable<long>
    {
        public static readonly Size Empty = new(Array.Empty<long>());

        private readonly long[]? lengths;

        public Size(long[] shape) => lengths = (long[])shape.Clone();
        public Size(int[] shape) => lengths = Array.ConvertAll(shape, length => (long)length);
        public Size(IEnumerable<long> shape) => lengths = shape.ToArray();
        public Size(long size) => lengths = [size];
        public Size(int size) => lengths = [size];
        public Size((long, long) size) => lengths = [size.Item1, size.Item2];
        public Size((long, long, long) size) => lengths = [size.Item1, size.Item2, size.Item3];
        public Size((long, long, long, long) size) => lengths = [size.Item1, size.Item2, size.Item3, size.Item4];

        public static implicit operator Size(long[] size) => new(size);
        public static implicit operator Size(long size) => new(size);
        public static implicit operator Size((long, long) size) => new(size);
        public static implicit operator Size((long, long, long) size) => new(size);
        public static implicit operator Size((long, long, long, long) size) => new(size);

        internal long[] Lengths => lengths ?? [];

        public long[] Shape => Lengths;
        public int Length => Lengths.Length;
        public bool IsEmpty => Length == 0;
        public bool IsScalar => Length == 0;
        public long this[int idx] => Lengths[idx];
        public long this[long idx] => Lengths[idx];

        public long numel() => Lengths.Aggregate(1L, (product, length) => checked(product * length));
        public IEnumerable<long> Take(int i) => Lengths.Take(i);
        public Size Slice(int first, int next) => new(Lengths[first..next]);

        public static Size operator +(Size left, Size right) => new(left.Lengths.Concat(right.Lengths));
        public static Size operator +(Size left, IEnumerable<long> right) => new(left.Lengths.Concat(right));
        public static bool operator ==(Size left, Size right) => left.Lengths.SequenceEqual(right.Lengths);
        public static bool operator !=(Size left, Size right) => !(left == right);

        public override bool Equals([NotNullWhen(true)] object? obj) => obj is Size other && this == other;

        public override int GetHashCode()
        {
            var hash = new HashCode();
            foreach (var length in Lengths)
                hash.Add(length);
            return hash.ToHashCode();
        }

        public IEnumerator<long> GetEnumerator() => ((IEnumerable<long>)Lengths).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
