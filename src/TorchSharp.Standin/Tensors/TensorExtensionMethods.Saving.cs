using TorchSharp.Utils;

namespace TorchSharp;

public static partial class TensorExtensionMethods
{
    /// <summary>Type, number of dimensions and lengths as LEB128 numbers, then the elements' bytes.</summary>
    public static void Save(this torch.Tensor tensor, BinaryWriter writer)
    {
        writer.Encode((long)tensor.dtype);
        writer.Encode(tensor.ndim);
        foreach (var length in tensor.shape)
            writer.Encode(length);

        writer.Flush();
        tensor.WriteBytesToStream(writer.BaseStream);
    }

    public static void Save(this torch.Tensor tensor, Stream stream)
    {
        using var writer = new BinaryWriter(stream);
        tensor.Save(writer);
    }

    public static void Save(this torch.Tensor tensor, string location)
    {
        using var stream = File.Create(location);
        tensor.Save(stream);
    }

    public static void Load(this torch.Tensor tensor, BinaryReader reader, bool skip = false)
    {
        var (type, shape) = ReadHeader(reader);
        if (skip)
        {
            Skip(reader, type, shape);
            return;
        }

        if (type != tensor.dtype)
            throw new ArgumentException($"The file has elements of type {type} where the tensor has {tensor.dtype}: it was written by another model.");
        if (!shape.SequenceEqual(tensor.shape))
            throw new ArgumentException($"The file has shape [{string.Join(", ", shape)}] where the tensor has [{string.Join(", ", tensor.shape)}]: it was written by another model.");

        using var noGrad = torch.no_grad();
        tensor.ReadBytesFromStream(reader.BaseStream);
    }

    public static torch.Tensor Load(BinaryReader reader, bool skip = false)
    {
        var (type, shape) = ReadHeader(reader);
        if (skip)
        {
            Skip(reader, type, shape);
            return torch.zeros(shape, type);
        }

        var tensor = torch.empty(shape, type);
        tensor.ReadBytesFromStream(reader.BaseStream);
        return tensor;
    }

    private static (torch.ScalarType Type, long[] Shape) ReadHeader(BinaryReader reader)
    {
        var type = (torch.ScalarType)reader.Decode();
        var shape = new long[reader.Decode()];
        for (var i = 0; i < shape.Length; i++)
            shape[i] = reader.Decode();
        return (type, shape);
    }

    private static void Skip(BinaryReader reader, torch.ScalarType type, long[] shape)
    {
        for (var rest = shape.TotalSize() * type.ElementSize(); rest > 0;)
        {
            var part = reader.ReadBytes((int)Math.Min(rest, 1 << 16)).Length;
            if (part == 0)
                throw new EndOfStreamException("The stream ended within a tensor.");
            rest -= part;
        }
    }
}
