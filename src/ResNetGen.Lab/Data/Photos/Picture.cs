namespace ResNetGen.Lab.Data.Photos;

/// <summary>One image of a set, of which a view is made. Not for several threads.</summary>
internal abstract class Picture : IDisposable
{
    public abstract int Width { get; }

    public abstract int Height { get; }

    /// <summary>Some rows, and maybe more; valid until the picture is disposed.</summary>
    /// <param name="first">The first row that is needed.</param>
    /// <param name="end">The row after the last one.</param>
    /// <exception cref="LabException">They cannot be decoded.</exception>
    public abstract Raster Rows(int first, int end);

    public virtual void Dispose()
    {
    }
}
