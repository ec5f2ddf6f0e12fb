using Microsoft.Win32.SafeHandles;

namespace ResNetGen.Weights.Files;

/// <summary>A file of weights, opened: its tensors are known and checked against its length, their data still on the disk.</summary>
internal sealed class WeightFile : IDisposable
{
    private readonly SafeFileHandle handle;

    private WeightFile(SafeFileHandle handle, FileBytes bytes, WeightContent content)
    {
        this.handle = handle;
        Bytes = bytes;
        Content = content;
    }

    public FileBytes Bytes { get; }

    public WeightContent Content { get; }

    /// <summary>Opens a safetensors file, a <c>.pth</c> or an ONNX model by its content.</summary>
    /// <param name="path">The file.</param>
    /// <param name="entry">The entry of a checkpoint that is wanted; null: the usual one.</param>
    /// <exception cref="WeightFormatException">The file is neither, or damaged; or it is a directory, a pipe or a device.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static WeightFile Open(string path, string? entry)
    {
        RegularFile.Require(path);
        var handle = File.OpenHandle(path);
        try
        {
            var bytes = new FileBytes(path, handle);
            return new(handle, bytes, WeightFormat.Read(bytes, entry));
        }
        catch (OverflowException exception)
        {
            // Sizes of a hostile file meet arithmetic in many places.
            handle.Dispose();
            throw new WeightFormatException(path, "it has a tensor of impossible size.", exception);
        }
        catch
        {
            handle.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        handle.Dispose();
        foreach (var beside in Content.Beside)
            beside.Dispose();
    }
}
