using System.Buffers.Binary;
using System.Text;

namespace ResNetGen.Tests.Support;

/// <summary>Writes a pickle opcode by opcode, also one that Python never would.</summary>
internal sealed class PickleBytes
{
    private readonly MemoryStream bytes = new();

    public static PickleBytes Begin() => new PickleBytes().Raw(0x80, 2);

    /// <summary>A state dict of one tensor <c>w</c>, F32 2x3 in a storage of six, with what a test wants otherwise.</summary>
    public static byte[] OneTensor(
        string name = "w", string type = "FloatStorage", string key = "0", long elements = 6, long offset = 0, long[]? shape = null, long[]? strides = null) =>
        Begin().Op('}').Text(name).Tensor(type, key, elements, offset, shape ?? [2, 3], strides ?? [3, 1]).Op('s').Stop();

    public PickleBytes Raw(params byte[] raw)
    {
        bytes.Write(raw);
        return this;
    }

    public PickleBytes Op(params char[] opcodes) => Raw([.. opcodes.Select(opcode => (byte)opcode)]);

    public PickleBytes Repeat(int count, params byte[] raw)
    {
        for (var i = 0; i < count; i++)
            bytes.Write(raw);
        return this;
    }

    public PickleBytes Text(string text)
    {
        var encoded = Encoding.UTF8.GetBytes(text);
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, encoded.Length);
        return Op('X').Raw([.. length, .. encoded]);
    }

    public PickleBytes Whole(long number)
    {
        Span<byte> value = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(value, number);
        return Raw([0x8a, sizeof(long), .. value]);
    }

    public PickleBytes Global(string module, string name) => Op('c').Raw(Encoding.UTF8.GetBytes($"{module}\n{name}\n"));

    public PickleBytes Tuple(IEnumerable<long> numbers) => numbers.Aggregate(Op('('), (pickle, number) => pickle.Whole(number)).Op('t');

    public PickleBytes Storage(string type, string key, long elements) =>
        Op('(').Text("storage").Global("torch", type).Text(key).Text("cpu").Whole(elements).Op('t', 'Q');

    public PickleBytes Tensor(string type, string key, long elements, long offset, IEnumerable<long> shape, IEnumerable<long> strides) =>
        Global("torch._utils", "_rebuild_tensor_v2").Op('(').Storage(type, key, elements).Whole(offset).Tuple(shape).Tuple(strides)
            .Raw(0x89).Global("collections", "OrderedDict").Op(')', 'R', 't', 'R');

    public byte[] ToArray() => bytes.ToArray();

    public byte[] Stop() => Op('.').ToArray();
}
