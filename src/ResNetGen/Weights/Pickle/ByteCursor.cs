using System.Buffers.Binary;
using System.Text;
using ResNetGen.Weights.Files;

namespace ResNetGen.Weights.Pickle;

/// <summary>Reads forward through a piece of a file, buffered.</summary>
internal sealed class ByteCursor(FileBytes file, long start, long end)
{
    private const int BufferSize = 1 << 16;

    /// <summary>No name and no line of a state dict is longer.</summary>
    public const int LongestText = BufferSize;

    private byte[] buffer = [];

    private long bufferStart = start;

    public long Position { get; private set; } = start;

    public byte Byte() => Take(1)[0];

    public int Int32() => BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int)));

    public uint UInt32() => BinaryPrimitives.ReadUInt32LittleEndian(Take(sizeof(uint)));

    public ushort UInt16() => BinaryPrimitives.ReadUInt16LittleEndian(Take(sizeof(ushort)));

    public long Int64() => BinaryPrimitives.ReadInt64LittleEndian(Take(sizeof(long)));

    public double BigEndianDouble() => BinaryPrimitives.ReadDoubleBigEndian(Take(sizeof(double)));

    public string Text(uint bytes) => Encoding.UTF8.GetString(Take(bytes));

    /// <summary>Up to the next line feed.</summary>
    public string Line()
    {
        var line = new List<byte>();
        for (var next = Byte(); next != '\n'; next = Byte())
        {
            if (line.Count == LongestText)
                throw file.Fault("a line of its pickled part has no end.");
            line.Add(next);
        }

        return Encoding.UTF8.GetString([.. line]);
    }

    /// <summary>Passes over bytes that nobody needs.</summary>
    public void Skip(long count)
    {
        if (count < 0 || count > end - Position)
            throw TooEarly();
        Position += count;
    }

    /// <summary>At most <see cref="LongestText"/> bytes, valid until the next call.</summary>
    public ReadOnlySpan<byte> Take(uint count)
    {
        if (count > end - Position)
            throw TooEarly();
        if (Position + count > bufferStart + buffer.Length)
        {
            bufferStart = Position;
            buffer = file.Read(Position, Math.Min(BufferSize, end - Position));
        }

        var taken = buffer.AsSpan((int)(Position - bufferStart), (int)count);
        Position += count;
        return taken;
    }

    private WeightFormatException TooEarly() => file.Fault("its pickled part ends too early. It may be an incomplete download.");
}
