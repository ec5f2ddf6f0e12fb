using System.Globalization;
using ResNetGen.Onnx.Model;
using ResNetGen.Onnx.Wire;

namespace ResNetGen.Onnx.Reading;

/// <summary>Reads a tensor: what its name, type and shape promise must be what its values are.</summary>
internal sealed class TensorReader
{
    private const int MostDimensions = 64;

    /// <summary>Numbers one by one take several times the bytes of the file that lists them; weights of any size are bytes.</summary>
    private const int MostListed = 1 << 27;

    private readonly Func<string?, Stream> open;

    private readonly FieldReader reader;

    private readonly List<long> shape = [];

    private readonly List<float> singles = [];

    private readonly List<double> doubles = [];

    private readonly List<long> wholes = [];

    private readonly Dictionary<string, string> external = [];

    private string name = "";

    private long type;

    private (long Offset, long Length)? raw;

    private bool isExternal;

    private bool hasTexts;

    private TensorReader(FieldReader reader, Func<string?, Stream> open)
    {
        this.reader = reader;
        this.open = open;
    }

    /// <param name="reader">At the beginning of the tensor's message.</param>
    /// <param name="open">Opens a file that holds values, the model itself for null.</param>
    /// <exception cref="OnnxFormatException">The message is damaged, or says one thing and holds another.</exception>
    public static OnnxTensor Read(FieldReader reader, Func<string?, Stream> open)
    {
        var tensor = new TensorReader(reader, open);
        while (reader.Next())
            tensor.Field();
        return tensor.Finish();
    }

    private void Field()
    {
        switch (reader.Field)
        {
            case Fields.Tensor.Shape:
                reader.Numbers(shape, MostDimensions);
                break;
            case Fields.Tensor.Type:
                type = reader.Number();
                break;
            case Fields.Tensor.Singles:
                reader.Singles(singles, MostListed);
                break;
            case Fields.Tensor.Int32s or Fields.Tensor.Int64s or Fields.Tensor.UInt64s:
                reader.Numbers(wholes, MostListed);
                break;
            case Fields.Tensor.Doubles:
                reader.Doubles(doubles, MostListed);
                break;
            case Fields.Tensor.Name:
                name = reader.Text();
                break;
            case Fields.Tensor.Raw:
                raw = reader.Place();
                break;
            case Fields.Tensor.External:
                var (key, value) = EntryReader.Read(reader.Message());
                external[key] = value;
                break;
            case Fields.Tensor.Location:
                isExternal = reader.Number() == Fields.Tensor.IsExternal;
                break;
            default:
                hasTexts |= reader.Field == Fields.Tensor.Texts;
                reader.Skip();
                break;
        }
    }

    private OnnxTensor Finish()
    {
        var kind = type is >= 0 and <= (int)OnnxType.BFloat16 && Enum.IsDefined(typeof(OnnxType), (int)type) ? (OnnxType)type : OnnxType.Undefined;
        if (kind == OnnxType.Text || hasTexts)
            return new(name, OnnxType.Text, shape, new TextData());
        if (kind.Size() is not { } size)
            throw Fail($"is of the type {type.ToString(CultureInfo.InvariantCulture)}, which is not read");
        var count = 1L;
        foreach (var length in shape)
        {
            if (length < 0 || (length > 0 && count > long.MaxValue / 16 / length))
                throw Fail($"has the impossible shape {string.Join("x", shape.Select(side => side.ToString(CultureInfo.InvariantCulture)))}");
            count *= length;
        }

        return new(name, kind, shape, Data(kind, count, count * size));
    }

    private TensorData Data(OnnxType kind, long count, long length)
    {
        if (isExternal)
            return External(length);
        if (raw is { } place)
        {
            return place.Length == length
                ? new StoredData(null, place.Offset, place.Length, open)
                : throw Fail($"holds {place.Length.ToString(CultureInfo.InvariantCulture)} bytes, where its type and shape ask for {length.ToString(CultureInfo.InvariantCulture)}");
        }

        var listed = kind switch
        {
            OnnxType.Float32 => singles.Count,
            OnnxType.Float64 => doubles.Count,
            _ => wholes.Count,
        };
        return listed == count
            ? new ListedData(Bytes(kind))
            : throw Fail($"lists {listed.ToString(CultureInfo.InvariantCulture)} numbers, where its shape asks for {count.ToString(CultureInfo.InvariantCulture)}");
    }

    private StoredData External(long length)
    {
        if (!external.TryGetValue("location", out var location) || location.Length == 0)
            throw Fail("is said to lie in another file, and does not name it");
        // A file from elsewhere must not lead to any other file of this machine.
        if (location.IndexOfAny(['/', '\\', ':', '\0']) >= 0 || location is "." or "..")
            throw Fail("is said to lie in a file of another folder; only files beside the model are read");
        var offset = Number("offset", 0);
        if (Number("length", length) is var stored && stored != length)
            throw Fail($"has {stored.ToString(CultureInfo.InvariantCulture)} bytes in another file, where its type and shape ask for {length.ToString(CultureInfo.InvariantCulture)}");
        return new(location, offset, length, open);

        long Number(string key, long otherwise) => !external.TryGetValue(key, out var text) ? otherwise
            : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= long.MaxValue / 4 ? number
            : throw Fail($"has no whole number as {key} in another file");
    }

    private byte[] Bytes(OnnxType kind)
    {
        var size = kind.Size()!.Value;
        var count = kind == OnnxType.Float32 ? singles.Count : kind == OnnxType.Float64 ? doubles.Count : wholes.Count;
        var bytes = new byte[count * size];
        for (var i = 0; i < count; i++)
        {
            var bits = kind switch
            {
                OnnxType.Float32 => Weights.SmallFloats.Bits(singles[i]),
                OnnxType.Float64 => BitConverter.DoubleToInt64Bits(doubles[i]),
                _ => wholes[i],
            };
            for (var b = 0; b < size; b++)
                bytes[(i * size) + b] = (byte)(bits >> (8 * b));
        }

        return bytes;
    }

    private OnnxFormatException Fail(string reason) => reader.Fail($"the tensor '{Printed.Of(name)}' {reason}");
}
