using ResNetGen.Onnx.Model;

namespace ResNetGen.Onnx.Writing;

/// <summary>
/// A file beside the model that holds the weights. Each begins at a page, so that a runtime can map the file into memory; small ones stay in the model.
/// </summary>
/// <param name="name">Of the file, without a folder: it lies beside the model.</param>
internal sealed class ExternalFile(string name)
{
    /// <summary>The beginning of every weight is a multiple of it.</summary>
    public const int Alignment = 4096;

    /// <summary>Weights of fewer bytes stay in the model.</summary>
    private const int Smallest = 1024;

    private readonly List<(long Offset, OnnxTensor Tensor)> tensors = [];

    /// <summary>Of the file, without a folder.</summary>
    public string Name => name;

    /// <summary>In bytes.</summary>
    public long Length { get; private set; }

    /// <summary>Takes a weight, if it is large enough.</summary>
    /// <returns>Where it begins; null: it stays in the model.</returns>
    public long? Take(OnnxTensor tensor)
    {
        if (tensor.Length < Smallest)
            return null;
        var offset = (Length + Alignment - 1) / Alignment * Alignment;
        tensors.Add((offset, tensor));
        Length = offset + tensor.Length;
        return offset;
    }

    /// <summary>Writes the file.</summary>
    public void WriteTo(Stream stream)
    {
        var position = 0L;
        foreach (var (offset, tensor) in tensors)
        {
            for (; position < offset; position++)
                stream.WriteByte(0);
            tensor.Data.Write(stream);
            position += tensor.Length;
        }
    }
}
