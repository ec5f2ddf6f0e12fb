namespace TorchSharp;

public static partial class torch
{
    /// <summary>One index of a tensor: a number, a range, a new dimension, the dimensions in between, or a tensor of positions.</summary>
    public readonly struct TensorIndex
    {
        internal enum Form
        {
            Whole,
            Position,
            Range,
            NewDimension,
            Between,
            Truth,
            Positions,
        }

        public static readonly TensorIndex Colon = new(Form.Whole);
        public static readonly TensorIndex Ellipsis = new(Form.Between);
        public static readonly TensorIndex None = new(Form.NewDimension);
        public static readonly TensorIndex Null = new(Form.NewDimension);

        internal readonly Form Kind;
        internal readonly long? Start;
        internal readonly long? Stop;
        internal readonly long Step;
        internal readonly Tensor? Positions;

        private TensorIndex(Form kind, long? start = null, long? stop = null, long step = 1, Tensor? positions = null)
        {
            Kind = kind;
            Start = start;
            Stop = stop;
            Step = step;
            Positions = positions;
        }

        public static TensorIndex Slice(long? start = null, long? stop = null, long? step = null) =>
            new(Form.Range, start, stop, step ?? 1);

        public static TensorIndex Slice((int? start, int? end) range) => Slice(range.start, range.end);

        public static TensorIndex Slice(Range range) => Slice(FromIndex(range.Start), FromEnd(range.End));

        public static TensorIndex Bool(bool value) => new(Form.Truth, value ? 1 : 0);

        public static TensorIndex Single(long? index) => index is null ? None : new(Form.Position, index);

        public static TensorIndex Tensor(Tensor tensor) => new(Form.Positions, positions: tensor);

        public static implicit operator TensorIndex(long value) => Single(value);
        public static implicit operator TensorIndex(Index index) => Single(FromIndex(index));
        public static implicit operator TensorIndex(Range range) => Slice(range);
        public static implicit operator TensorIndex((int? start, int? end) range) => Slice(range);

        private static long FromIndex(Index index) => index.IsFromEnd ? -index.Value : index.Value;

        /// <summary>An end of ^0 is the end of the dimension, which no number says.</summary>
        private static long? FromEnd(Index index) => index is { IsFromEnd: true, Value: 0 } ? null : FromIndex(index);
    }
}
