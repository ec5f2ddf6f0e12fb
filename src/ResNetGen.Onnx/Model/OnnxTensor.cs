using System.Globalization;

namespace ResNetGen.Onnx.Model;

/// <summary>A tensor with values.</summary>
/// <param name="Name">Of the tensor.</param>
/// <param name="Type">Of its numbers.</param>
/// <param name="Shape">Its dimensions; none: a single number.</param>
/// <param name="Data">Its values.</param>
internal sealed record OnnxTensor(string Name, OnnxType Type, IReadOnlyList<long> Shape, TensorData Data)
{
    /// <summary>How many numbers it has.</summary>
    public long Count => Shape.Aggregate(1L, static (product, length) => checked(product * length));

    /// <summary>Bytes of its values as a file holds them.</summary>
    public long Length => Count * (Type.Size() ?? throw new InvalidOperationException($"'{Name}' is of {Type}, whose numbers have no size."));

    public override string ToString() => $"{Name}: {Type} {string.Join("x", Shape.Select(length => length.ToString(CultureInfo.InvariantCulture)))}";
}

/// <summary>The values of a tensor.</summary>
internal abstract class TensorData
{
    /// <summary>Writes all values, row by row, lowest byte first.</summary>
    public abstract void Write(Stream stream);
}

/// <summary>Values that a program gives: whole numbers of 64 bits.</summary>
internal sealed class WholeData(IReadOnlyList<long> values) : TensorData
{
    public IReadOnlyList<long> Values => values;

    public override void Write(Stream stream)
    {
        foreach (var value in values)
        {
            for (var shift = 0; shift < 64; shift += 8)
                stream.WriteByte((byte)(value >> shift));
        }
    }
}
