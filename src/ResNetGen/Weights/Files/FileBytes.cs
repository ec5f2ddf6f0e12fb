using Microsoft.Win32.SafeHandles;

namespace ResNetGen.Weights.Files;

/// <summary>Reads pieces of an open file, or of bytes that were made of it.</summary>
internal sealed class FileBytes
{
    /// <summary>Headers and directories are read whole; this keeps a hostile one from asking for memory.</summary>
    private const int LargestPiece = 100_000_000;

    private readonly SafeFileHandle? handle;

    private readonly byte[] content = [];

    /// <param name="path">Of the file.</param>
    /// <param name="handle">Of the same.</param>
    public FileBytes(string path, SafeFileHandle handle)
    {
        (Path, this.handle) = (path, handle);
        Length = RandomAccess.GetLength(handle);
    }

    /// <param name="path">Of the file that the bytes were made of.</param>
    /// <param name="content">What is read.</param>
    public FileBytes(string path, byte[] content) => (Path, this.content, Length) = (path, content, content.Length);

    public string Path { get; }

    public long Length { get; }

    public void Read(long offset, Span<byte> destination)
    {
        if (handle is null)
        {
            content.AsSpan(checked((int)offset), destination.Length).CopyTo(destination);
            return;
        }

        while (destination.Length > 0)
        {
            var read = RandomAccess.Read(handle, destination, offset);
            if (read == 0)
                throw Fault($"it ended while byte {offset} was read. Another program may be writing it.");
            destination = destination[read..];
            offset += read;
        }
    }

    /// <summary>A piece as a new array.</summary>
    public byte[] Read(long offset, long length)
    {
        if (offset < 0 || length < 0 || length > Length - offset)
            throw Fault($"it has {Length} bytes, but {length} bytes at {offset} are needed. It may be an incomplete download.");
        if (length > LargestPiece)
            throw Fault($"what describes its tensors would be {length} bytes long; at most {LargestPiece} are read.");
        var bytes = new byte[length];
        Read(offset, bytes);
        return bytes;
    }

    public WeightFormatException Fault(string reason) => new(Path, reason);
}
