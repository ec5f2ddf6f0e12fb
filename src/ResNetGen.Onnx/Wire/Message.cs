using System.Text;

namespace ResNetGen.Onnx.Wire;

/// <summary>
/// A protobuf message that is written field by field. Short values are kept in memory; of long ones, weights, only the length is known, and they are asked for when the message goes
/// to a stream. So the length of every message is known before its first byte is written, and no weight is kept.
/// </summary>
internal sealed class Message
{
    private readonly List<Piece> pieces = [];

    /// <summary>What follows the last piece.</summary>
    private MemoryStream open = new();

    private long closed;

    /// <summary>In bytes.</summary>
    public long Length => closed + open.Length;

    /// <summary>A whole number or an enumeration's value.</summary>
    public Message Number(int field, long value)
    {
        Tag(field, WireType.Varint);
        Varint(unchecked((ulong)value));
        return this;
    }

    /// <summary>A number of single precision.</summary>
    public Message Single(int field, float value)
    {
        Tag(field, WireType.Fixed32);
        Little(BitConverter.GetBytes(value));
        return this;
    }

    /// <summary>A text; an empty one is left out, as protobuf does with what has its default.</summary>
    public Message Text(int field, string value) => value.Length == 0 ? this : Entry(field, value);

    /// <summary>A text of a list, in which an empty one counts.</summary>
    public Message Entry(int field, string value)
    {
        var bytes = Encoding.UTF8.GetBytes(value);
        Tag(field, WireType.Bytes);
        Varint((ulong)bytes.Length);
        open.Write(bytes, 0, bytes.Length);
        return this;
    }

    /// <summary>A message within this one.</summary>
    public Message Nested(int field, Message inner)
    {
        Tag(field, WireType.Bytes);
        Varint((ulong)inner.Length);
        inner.Close();
        foreach (var piece in inner.pieces)
        {
            if (piece.Bytes is { } bytes)
                open.Write(bytes, 0, bytes.Length);
            else
                Add(piece);
        }

        return this;
    }

    /// <summary>Bytes that are asked for when the message is written.</summary>
    /// <param name="field">The field's number.</param>
    /// <param name="length">How many they are.</param>
    /// <param name="write">Writes them.</param>
    public Message Bytes(int field, long length, Action<Stream> write)
    {
        Tag(field, WireType.Bytes);
        Varint((ulong)length);
        Add(new(null, length, write));
        return this;
    }

    /// <summary>Writes the message.</summary>
    public void WriteTo(Stream stream)
    {
        Close();
        foreach (var piece in pieces)
        {
            if (piece.Bytes is { } bytes)
                stream.Write(bytes, 0, bytes.Length);
            else
                piece.Write!(stream);
        }
    }

    private void Add(Piece piece)
    {
        Close();
        pieces.Add(piece);
        closed += piece.Length;
    }

    private void Close()
    {
        if (open.Length == 0)
            return;
        var bytes = open.ToArray();
        open = new();
        pieces.Add(new(bytes, bytes.Length, null));
        closed += bytes.Length;
    }

    private void Tag(int field, WireType type) => Varint((ulong)((field << 3) | (int)type));

    private void Varint(ulong value)
    {
        for (; value >= 0x80; value >>= 7)
            open.WriteByte((byte)(value | 0x80));
        open.WriteByte((byte)value);
    }

    private void Little(byte[] bytes)
    {
        if (!BitConverter.IsLittleEndian)
            Array.Reverse(bytes);
        open.Write(bytes, 0, bytes.Length);
    }

    /// <summary>Bytes that are there, or who writes them.</summary>
    private sealed record Piece(byte[]? Bytes, long Length, Action<Stream>? Write);
}
