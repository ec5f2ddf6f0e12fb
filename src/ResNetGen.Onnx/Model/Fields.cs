namespace ResNetGen.Onnx.Model;

/// <summary>The numbers of the fields in onnx.proto, by message. Reader and writer have them from here.</summary>
internal static class Fields
{
    /// <summary>A text and its key, in metadata and in the place of external data.</summary>
    internal static class Entry
    {
        public const int Key = 1, Value = 2;
    }

    internal static class Model
    {
        public const int FormatVersion = 1, Producer = 2, ProducerVersion = 3, Graph = 7, OperatorSet = 8, Metadata = 14;
    }

    internal static class OperatorSet
    {
        public const int Domain = 1, Version = 2;
    }

    internal static class Graph
    {
        public const int Node = 1, Name = 2, Weight = 5, Input = 11, Output = 12;
    }

    internal static class Node
    {
        public const int Input = 1, Output = 2, Name = 3, Operator = 4, Attribute = 5, Domain = 7;
    }

    internal static class Attribute
    {
        public const int Name = 1, Single = 2, Whole = 3, Text = 4, Tensor = 5, Singles = 7, Wholes = 8, Texts = 9, Kind = 20;

        public const int SingleKind = 1, WholeKind = 2, TextKind = 3, TensorKind = 4, SinglesKind = 6, WholesKind = 7, TextsKind = 8;
    }

    internal static class Tensor
    {
        public const int Shape = 1, Type = 2, Singles = 4, Int32s = 5, Texts = 6, Int64s = 7, Name = 8, Raw = 9, Doubles = 10, UInt64s = 11, External = 13, Location = 14;

        /// <summary>Of <see cref="Location"/>.</summary>
        public const int IsExternal = 1;
    }

    internal static class Value
    {
        public const int Name = 1, Type = 2;
    }

    internal static class Type
    {
        public const int Tensor = 1;
    }

    internal static class TensorType
    {
        public const int Element = 1, Shape = 2;
    }

    internal static class Shape
    {
        public const int Dimension = 1;
    }

    internal static class Dimension
    {
        public const int Size = 1, Symbol = 2;
    }
}
