using System.Buffers.Binary;
using System.IO.Compression;

namespace ResNetGen.Lab.Data.Import;

/// <summary>
/// Unpacks a .gz file of one member, and reports at its end a file that was truncated: <see cref="GZipStream"/> takes the end of the file for the end of
/// the contents.
/// </summary>
internal sealed class WholeGzipStream(FileStream file) : Stream
{
    /// <summary>Bytes of a header without a name, of empty contents, and of the checksum and the length at the end.</summary>
    private const int SmallestFile = 10 + 2 + 8;

    private readonly GZipStream gzip = new(file, CompressionMode.Decompress, leaveOpen: true);

    private long total;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <exception cref="InvalidDataException">The file is damaged or truncated.</exception>
    public override int Read(Span<byte> buffer)
    {
        var read = gzip.Read(buffer);
        total += read;
        if (read == 0 && buffer.Length > 0)
            RequireEnd();
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            gzip.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>The last four bytes of a whole file are the length of its contents.</summary>
    private void RequireEnd()
    {
        Span<byte> end = stackalloc byte[4];
        if (file.Length < SmallestFile || RandomAccess.Read(file.SafeFileHandle, end, file.Length - end.Length) < end.Length || BinaryPrimitives.ReadUInt32LittleEndian(end) != (uint)total)
            throw new InvalidDataException($"it is truncated, after {total:N0} bytes of its contents.");
    }
}
