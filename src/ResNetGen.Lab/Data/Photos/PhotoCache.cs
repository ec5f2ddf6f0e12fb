using System.Collections.Concurrent;

namespace ResNetGen.Lab.Data.Photos;

/// <summary>
/// Decoded pictures, as many as fit. None is ever thrown out again: every epoch takes all pictures once, so that of a cache that keeps what was used last each
/// would be gone before it is used again. For several threads.
/// </summary>
/// <param name="bytes">That the pictures may take together; 0: nothing is kept.</param>
internal sealed class PhotoCache(long bytes)
{
    private readonly ConcurrentDictionary<string, DecodedPicture> pictures = new(StringComparer.Ordinal);

    private long used;

    /// <summary>Half of the memory that the process may use.</summary>
    public static long UsualBytes => GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 2;

    /// <summary>Bytes that are taken.</summary>
    public long Used => Interlocked.Read(ref used);

    public int Count => pictures.Count;

    public DecodedPicture? Find(string path) => bytes == 0 ? null : pictures.GetValueOrDefault(path);

    public bool HasRoomFor(int width, int height) => Used + Raster.Length(width, height) <= bytes;

    /// <summary>Keeps a picture where there still is room, and gives it back.</summary>
    public DecodedPicture Keep(string path, DecodedPicture picture)
    {
        if (Interlocked.Add(ref used, picture.Length) > bytes || !pictures.TryAdd(path, picture))
            Interlocked.Add(ref used, -picture.Length);
        return picture;
    }
}
