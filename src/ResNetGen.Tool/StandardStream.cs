namespace ResNetGen.Tool;

/// <summary>A standard stream of the process. It names itself when it cannot be written, once: what comes after that goes nowhere.</summary>
/// <param name="name">How an error names the stream; null: its failure is told to nobody, since there is nowhere left to tell it.</param>
internal sealed class StandardStream(Stream inner, string? name) : Stream
{
    private bool isBroken;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Flush() => Try(inner.Flush);

    public override void Write(byte[] buffer, int offset, int count) => Try(() => inner.Write(buffer, offset, count));

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    /// <exception cref="IOException">The stream cannot be written: a full disk, a closed descriptor.</exception>
    private void Try(Action write)
    {
        if (isBroken)
            return;
        try
        {
            write();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            isBroken = true;
            if (name is not null)
                throw new IOException($"{name} cannot be written: {(failure.InnerException ?? failure).Message}", failure);
        }
    }
}
