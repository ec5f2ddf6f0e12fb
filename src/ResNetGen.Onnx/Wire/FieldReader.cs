using System.Globalization;
using System.Text;

namespace ResNetGen.Onnx.Wire;

/// <summary>
/// Reads the fields of one protobuf message in a stream. Every length is held against the end of the message around it before anything is read, skipped or allocated, so that
/// what a file claims costs nothing.
/// </summary>
internal sealed class FieldReader
{
    /// <summary>Messages within each other. ONNX nests eight deep, and more where an operator holds a graph.</summary>
    private const int DeepestNesting = 32;

    /// <summary>Of a text: names and descriptions.</summary>
    private const int LongestText = 1 << 20;

    private readonly Stream stream;

    private readonly long end;

    private readonly int depth;

    private WireType type;

    private FieldReader(Stream stream, long end, int depth)
    {
        this.stream = stream;
        this.end = end;
        this.depth = depth;
    }

    /// <param name="stream">A file, from its beginning; it can be searched.</param>
    public FieldReader(Stream stream)
        : this(stream, stream.Length, 0)
    {
    }

    /// <summary>The number of the field that was read last.</summary>
    public int Field { get; private set; }

    /// <summary>Goes to the next field. Who does not read its value calls <see cref="Skip"/>.</summary>
    /// <returns>False at the end of the message.</returns>
    public bool Next()
    {
        if (stream.Position >= end)
            return false;
        var tag = Varint();
        type = (WireType)(tag & 7);
        Field = tag >> 3 is > 0 and <= int.MaxValue >> 2 ? (int)(tag >> 3) : throw Fail($"a field has the number {(tag >> 3).ToString(CultureInfo.InvariantCulture)}");
        return true;
    }

    /// <summary>A whole number.</summary>
    public long Number()
    {
        Require(WireType.Varint);
        return unchecked((long)Varint());
    }

    /// <summary>A number of single precision.</summary>
    public float Single()
    {
        Require(WireType.Fixed32);
        return BitConverter.ToSingle(Little(4), 0);
    }

    /// <summary>A text.</summary>
    public string Text()
    {
        var length = Length();
        if (length > LongestText)
            throw Fail($"a text has {length.ToString(CultureInfo.InvariantCulture)} bytes; {LongestText.ToString(CultureInfo.InvariantCulture)} are the most that is read");
        return Encoding.UTF8.GetString(Read((int)length));
    }

    /// <summary>The message in the field. Read it to its end before going on with this one.</summary>
    public FieldReader Message()
    {
        var length = Length();
        return depth < DeepestNesting ? new(stream, stream.Position + length, depth + 1) : throw Fail("messages are nested too deep");
    }

    /// <summary>Whole numbers, which a writer puts into one field or into one each.</summary>
    /// <param name="into">Gets them.</param>
    /// <param name="most">More are refused.</param>
    public void Numbers(List<long> into, long most) => List(into, WireType.Varint, static reader => unchecked((long)reader.Varint()), most);

    /// <summary>Numbers of single precision, in one field or in one each.</summary>
    /// <inheritdoc cref="Numbers"/>
    public void Singles(List<float> into, long most) => List(into, WireType.Fixed32, static reader => BitConverter.ToSingle(reader.Little(4), 0), most);

    /// <summary>Numbers of double precision, in one field or in one each.</summary>
    /// <inheritdoc cref="Numbers"/>
    public void Doubles(List<double> into, long most) => List(into, WireType.Fixed64, static reader => BitConverter.ToDouble(reader.Little(8), 0), most);

    /// <summary>Where the bytes of the field are; they are passed over.</summary>
    public (long Offset, long Length) Place()
    {
        var length = Length();
        var offset = stream.Position;
        stream.Position += length;
        return (offset, length);
    }

    /// <summary>Passes over the value of the field.</summary>
    public void Skip()
    {
        switch (type)
        {
            case WireType.Varint:
                Varint();
                break;
            case WireType.Fixed64:
                Pass(8);
                break;
            case WireType.Fixed32:
                Pass(4);
                break;
            case WireType.Bytes:
                // Reading the length moves the stream: the position is that behind it.
                var length = Length();
                stream.Position += length;
                break;
            default:
                throw Fail($"a field is of the wire type {((int)type).ToString(CultureInfo.InvariantCulture)}, which ONNX does not use");
        }
    }

    /// <summary>What is wrong, with its place.</summary>
    public OnnxFormatException Fail(string reason) => new($"at byte {stream.Position.ToString(CultureInfo.InvariantCulture)}, {reason}");

    private void List<T>(List<T> into, WireType one, Func<FieldReader, T> read, long most)
    {
        if (type != WireType.Bytes)
        {
            Require(one);
            Add(this);
            return;
        }

        var list = Message();
        while (stream.Position < list.end)
            Add(list);

        void Add(FieldReader reader)
        {
            if (into.Count >= most)
                throw Fail($"a list is longer than {most.ToString(CultureInfo.InvariantCulture)}");
            into.Add(read(reader));
        }
    }

    private long Length()
    {
        Require(WireType.Bytes);
        var length = Varint();
        return length <= (ulong)(end - stream.Position)
            ? (long)length
            : throw Fail($"a field claims {length.ToString(CultureInfo.InvariantCulture)} bytes, and {(end - stream.Position).ToString(CultureInfo.InvariantCulture)} are left");
    }

    private ulong Varint()
    {
        ulong value = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var next = stream.Position < end ? stream.ReadByte() : -1;
            if (next < 0)
                throw Fail("a number is cut off");
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
                return shift < 63 || next < 2 ? value : throw Fail("a number has more than 64 bits");
        }

        throw Fail("a number has more than 64 bits");
    }

    private void Require(WireType expected)
    {
        if (type != expected)
            throw Fail($"field {Field.ToString(CultureInfo.InvariantCulture)} is of the wire type {((int)type).ToString(CultureInfo.InvariantCulture)} and not {((int)expected).ToString(CultureInfo.InvariantCulture)}");
    }

    private void Pass(int length)
    {
        if (end - stream.Position < length)
            throw Fail("a number is cut off");
        stream.Position += length;
    }

    private byte[] Little(int length)
    {
        if (end - stream.Position < length)
            throw Fail("a number is cut off");
        var bytes = Read(length);
        if (!BitConverter.IsLittleEndian)
            Array.Reverse(bytes);
        return bytes;
    }

    private byte[] Read(int length)
    {
        var bytes = new byte[length];
        for (var read = 0; read < length;)
        {
            var count = stream.Read(bytes, read, length - read);
            // A file that shrinks while it is read.
            read += count > 0 ? count : throw Fail("the file ends");
        }

        return bytes;
    }
}
