using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using ResNetGen.Onnx.Model;

namespace ResNetGen.Targets.TorchScript;

/// <summary>The file format of <c>torch.jit.load</c>: a zip without compression that holds classes as code, their one object as a pickle, and tensors as bytes.</summary>
internal static class ScriptArchive
{
    /// <summary>The class of the whole.</summary>
    public const string Class = "Network";

    /// <summary>Zip's oldest date: the same bytes on every day.</summary>
    private static readonly System.DateTimeOffset Date = new(1980, 1, 1, 0, 0, 0, System.TimeSpan.Zero);

    public static void Write(Stream file, ModuleTree modules, string method)
    {
        var classes = new ScriptClasses(modules, method);
        using var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true);
        var pickle = new ScriptPickle(classes);
        Add(zip, "data.pkl", stream => Write(stream, pickle.Write(modules)));
        Add(zip, "code/__torch__.py", stream => Write(stream, Encoding.ASCII.GetBytes(classes.Code)));
        // Tensors that the code holds: none.
        Add(zip, "constants.pkl", stream => Write(stream, [0x80, 2, (byte)')', (byte)'.']));
        Add(zip, "version", stream => Write(stream, Encoding.ASCII.GetBytes("3\n")));
        foreach (var (number, tensor) in pickle.Tensors.Select((tensor, number) => (number, tensor)))
            Add(zip, $"data/{number.ToString(CultureInfo.InvariantCulture)}", tensor.Data.Write);
    }

    private static void Write(Stream stream, byte[] bytes) => stream.Write(bytes, 0, bytes.Length);

    private static void Add(ZipArchive zip, string name, System.Action<Stream> write)
    {
        var entry = zip.CreateEntry($"network/{name}", CompressionLevel.NoCompression);
        entry.LastWriteTime = Date;
        using var stream = entry.Open();
        write(stream);
    }
}
