using ResNetGen.Onnx;
using ResNetGen.Onnx.Model;
using ResNetGen.Onnx.Reading;
using ResNetGen.Weights.Files;

namespace ResNetGen.Weights.Models;

/// <summary>The weights of an ONNX model, and what it computes with them.</summary>
internal static class OnnxContent
{
    /// <summary>A model begins with the version of its format, a small number, and then a field that a model has.</summary>
    public static bool IsModel(ReadOnlySpan<byte> start) => start is [0x08, >= 1 and <= 0x7F, 0x12 or 0x1A or 0x22 or 0x2A or 0x32 or 0x3A or 0x42 or 0x72, ..];

    /// <exception cref="WeightFormatException">The model is damaged, or weights are said to lie where they are not.</exception>
    public static WeightContent Read(FileBytes file)
    {
        var beside = new Dictionary<string, (FileBytes Bytes, IDisposable Handle)>(StringComparer.Ordinal);
        try
        {
            var model = ModelReader.Read(location => Open(file, location));
            var graph = model.Graph;
            if (graph.Weights.GroupBy(weight => weight.Name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
                throw file.Fault($"two of its weights are called '{Printable.Of(twice.Key)}'.");
            return new([.. graph.Weights.Select(weight => Stored(file, weight, beside)).OfType<StoredTensor>()]) { Model = model, Beside = [.. beside.Values.Select(opened => opened.Handle)] };
        }
        catch (Exception failure)
        {
            foreach (var (_, handle) in beside.Values)
                handle.Dispose();
            if (failure is OnnxFormatException damage)
                throw Fault(file, damage);
            throw;
        }
    }

    /// <summary>What is wrong with a model, as it is said of every file of weights.</summary>
    public static WeightFormatException Fault(FileBytes file, OnnxFormatException failure)
    {
        const string beginning = "This";
        return file.Fault($"it{failure.Message[beginning.Length..]}");
    }

    /// <summary>A tensor of the model where it lies; null: its numbers are of a type that no network has.</summary>
    private static StoredTensor? Stored(FileBytes file, OnnxTensor tensor, Dictionary<string, (FileBytes Bytes, IDisposable Handle)> beside)
    {
        if (TypeOf(tensor.Type) is not { } type)
            return null;
        long[] shape = [.. tensor.Shape];
        return tensor.Data switch
        {
            StoredData { Location: null } data => Held(file, data.Offset),
            StoredData { Location: { } location } data => Held(Beside(location), data.Offset),
            ListedData data => Held(new(file.Path, data.Bytes), 0),
            _ => null,
        };

        StoredTensor Held(FileBytes source, long offset)
        {
            var length = StoredTensor.Count(shape) * type.Size;
            return offset >= 0 && length <= source.Length - offset
                ? new(tensor.Name, type, shape, offset) { Source = source }
                : throw source.Fault($"'{Printable.Of(tensor.Name)}' is said to end at byte {offset + length}, and the file has {source.Length}.");
        }

        FileBytes Beside(string location)
        {
            if (!beside.TryGetValue(location, out var opened))
            {
                var path = PathOf(file, location);
                var handle = File.OpenHandle(path);
                beside.Add(location, opened = (new(path, handle), handle));
            }

            return opened.Bytes;
        }
    }

    private static FileStream Open(FileBytes file, string? location) => File.OpenRead(location is null ? file.Path : PathOf(file, location));

    /// <summary>The reader has refused names with a folder in them. A link could still lead to any file of the machine.</summary>
    private static string PathOf(FileBytes file, string location)
    {
        var path = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file.Path))!, location);
        if (!File.Exists(path))
            throw file.Fault($"its weights lie in '{Printable.Of(location)}', which is not beside it.");
        if (new FileInfo(path).LinkTarget is not null)
            throw file.Fault($"its weights lie in '{Printable.Of(location)}', which is a link. Put the file itself beside the model.");
        RegularFile.Require(path);
        return path;
    }

    private static ElementType? TypeOf(OnnxType type) => type switch
    {
        OnnxType.Float32 => ElementType.Of("F32"),
        OnnxType.Float16 => ElementType.Of("F16"),
        OnnxType.BFloat16 => ElementType.Of("BF16"),
        OnnxType.Float64 => ElementType.Of("F64"),
        OnnxType.Int64 => ElementType.Of("I64"),
        OnnxType.Int32 => ElementType.Of("I32"),
        _ => null,
    };
}
