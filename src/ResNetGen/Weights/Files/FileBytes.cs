using Microsoft.Win32.SafeHandles;

namespace ResNetGen.Weights.Files;

/// <summary>Reads pieces of an open file.</summary>
internal sealed class FileBytes(string path, SafeFileHandle handle)
{
    /// <summary>Headers and directories are read whole; this keeps a hostile one from asking for memory.</summary>
    private const int LargestPiece = 100_000_000;

    public string Path => path;

    public long Length { get; } = RandomAccess.GetLength(handle);

    public void Read(long offset, Span<byte> destination)
    {
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

    public WeightFormatException Fault(string reason) => new(path, reason);
}
