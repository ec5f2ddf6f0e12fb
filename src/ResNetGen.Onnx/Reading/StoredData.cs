using ResNetGen.Onnx.Model;

namespace ResNetGen.Onnx.Reading;

/// <summary>Values of a tensor that a file holds as bytes, in the model or beside it.</summary>
/// <param name="location">The file beside the model; null: the model itself.</param>
/// <param name="offset">Where they begin.</param>
/// <param name="length">How many bytes they are.</param>
/// <param name="open">Opens the file that holds them, at its beginning.</param>
internal sealed class StoredData(string? location, long offset, long length, Func<string?, Stream> open) : TensorData
{
    private const int BufferLength = 1 << 16;

    /// <summary>The file beside the model; null: the model itself.</summary>
    public string? Location => location;

    /// <summary>Where they begin.</summary>
    public long Offset => offset;

    /// <exception cref="OnnxFormatException">The file is shorter than the model says.</exception>
    public override void Write(Stream stream)
    {
        using var file = open(location);
        if (file.Length < length || file.Length - length < offset)
            throw new OnnxFormatException($"weights are said to end at byte {offset + length} of {(location is null ? "the file" : $"'{Printed.Of(location)}'")}, which has {file.Length}");
        file.Position = offset;
        var buffer = new byte[Math.Min(BufferLength, length)];
        for (var left = length; left > 0;)
        {
            var count = file.Read(buffer, 0, (int)Math.Min(buffer.Length, left));
            if (count == 0)
                throw new OnnxFormatException("the file ends within its weights");
            stream.Write(buffer, 0, count);
            left -= count;
        }
    }
}

/// <summary>Values that a file lists one by one, in a field for numbers of their type.</summary>
/// <param name="bytes">The values as <see cref="TensorData.Write"/> gives them.</param>
internal sealed class ListedData(byte[] bytes) : TensorData
{
    /// <summary>The values.</summary>
    public byte[] Bytes => bytes;

    public override void Write(Stream stream) => stream.Write(bytes, 0, bytes.Length);
}

/// <summary>Texts. They have no fixed size, and are read to be passed over.</summary>
internal sealed class TextData : TensorData
{
    public override void Write(Stream stream) => throw new InvalidOperationException("Texts cannot be written.");
}
