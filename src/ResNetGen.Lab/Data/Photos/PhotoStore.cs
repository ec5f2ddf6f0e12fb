using ResNetGen.Lab.Data.Folders;

namespace ResNetGen.Lab.Data.Photos;

/// <summary>Pictures that stay in their files until one is asked for. For several threads.</summary>
internal sealed class PhotoStore(IReadOnlyList<LabelledFile> files, PhotoCache cache)
{
    public int Count => files.Count;

    /// <summary>Where each picture lies, and its class.</summary>
    public IReadOnlyList<LabelledFile> Files => files;

    /// <exception cref="LabException">The file cannot be read any more, or is damaged.</exception>
    public Picture Open(int index)
    {
        var path = files[index].Path;
        if (cache.Find(path) is { } known)
            return known;
        var picture = EncodedPicture.Open(path);
        if (!cache.HasRoomFor(picture.Width, picture.Height))
            return picture;
        using (picture)
            return cache.Keep(path, picture.Decode());
    }
}
