using Microsoft.Win32.SafeHandles;

namespace ResNetGen.Weights;

/// <summary>A file of weights, opened: its tensors are known and checked against its length, their data still on the disk.</summary>
internal sealed class WeightFile : IDisposable
{
    private readonly SafeFileHandle handle;

    private WeightFile(SafeFileHandle handle, FileBytes bytes, IReadOnlyList<StoredTensor> tensors)
    {
        this.handle = handle;
        Bytes = bytes;
        Tensors = tensors;
    }

    public FileBytes Bytes { get; }

    public IReadOnlyList<StoredTensor> Tensors { get; }

    /// <summary>Opens a safetensors file or a <c>.pth</c> by its content.</summary>
    /// <exception cref="WeightFormatException">The file is neither, or damaged.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static WeightFile Open(string path)
    {
        var handle = File.OpenHandle(path);
        try
        {
            var bytes = new FileBytes(path, handle);
            return new(handle, bytes, WeightFormat.Read(bytes));
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

    public void Dispose() => handle.Dispose();
}
