using System.IO.Compression;
using System.Text;

namespace ResNetGen.Fused;

/// <summary>
/// The file format of <c>torch.jit.load</c>, for a module without state: a zip without compression. In an archive every operator of libtorch has a name;
/// in <c>torch.jit.compile</c>, which takes plain text, only those of the namespace aten have.
/// </summary>
internal static class TorchScriptArchive
{
    /// <summary>The module's class.</summary>
    private const string Class = "Network";

    /// <summary>The type of <c>self</c> in the code.</summary>
    public const string Self = $"__torch__.{Class}";

    /// <summary>An archive of one class.</summary>
    /// <param name="methods">The code of its methods, indented by two spaces. libtorch ends the process when the code names an operator that it does not have.</param>
    public static byte[] Write(string methods)
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "data.pkl", Module());
            Add(zip, "code/__torch__.py", Encoding.ASCII.GetBytes($"class {Class}(Module):\n  __parameters__ = []\n  __buffers__ = []\n{methods}"));
            Add(zip, "constants.pkl", [.. Protocol2, (byte)')', (byte)'.']);
            Add(zip, "version", "3\n"u8);
        }

        return file.ToArray();
    }

    private static ReadOnlySpan<byte> Protocol2 => [0x80, 2];

    /// <summary>A pickle: an object of the class, made of no arguments, with an empty dictionary of attributes.</summary>
    private static byte[] Module() =>
        [.. Protocol2, .. Encoding.ASCII.GetBytes($"c__torch__\n{Class}\n"), (byte)')', 0x81, (byte)'}', (byte)'b', (byte)'.'];

    private static void Add(ZipArchive zip, string name, ReadOnlySpan<byte> content)
    {
        using var entry = zip.CreateEntry($"network/{name}", CompressionLevel.NoCompression).Open();
        entry.Write(content);
    }
}
