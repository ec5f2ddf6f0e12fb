using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Lab.Data.Cifar;
using ResNetGen.Lab.Data.Folders;
using ResNetGen.Lab.Data.Idx;
using ResNetGen.Lab.Data.Photos;

namespace ResNetGen.Lab.Data;

/// <summary>The data sets that the lab can read.</summary>
public static class Datasets
{
    /// <summary>Those that have a name.</summary>
    internal static IReadOnlyList<NamedDataset> Named { get; } = [CifarDataset.Cifar10, CifarDataset.Cifar100, IdxDataset.FashionMnist, IdxDataset.Mnist];

    /// <summary>Reads a data set into memory.</summary>
    /// <param name="reference">
    /// A name (<c>cifar10</c>, <c>cifar100</c>, <c>fashion-mnist</c>, <c>mnist</c>), or a folder, by its path or by its name under the data root.
    /// </param>
    /// <param name="dataRoot">The folder in whose folder <c>cifar10</c> the data set of that name lies.</param>
    /// <param name="photos">How a folder of pictures is read; null: as usual.</param>
    /// <exception cref="LabException">There is no such data set, or its files are not what they should be.</exception>
    public static Dataset Load(string reference, string dataRoot, PhotoOptions? photos = null)
    {
        var inRoot = Path.Combine(dataRoot, reference);
        if (Named.FirstOrDefault(each => each.Name == reference) is { } named)
        {
            RequireNothingOfPhotos(photos, named);
            return Directory.Exists(inRoot) ? named.Read(inRoot) : throw new LabException($"There is no folder '{inRoot}', so the data set '{reference}' is not there. {named.Advice}");
        }

        if (Directory.Exists(reference))
            return Read(reference, photos);
        return reference.Length > 0 && Directory.Exists(inRoot)
            ? Read(inRoot, photos)
            : throw new LabException($"'{reference}' is neither a folder, nor a folder in '{dataRoot}', nor the name of a data set.{Suggestion(reference)}");
    }

    /// <summary>The folder that <see cref="Load"/> reads a data set from.</summary>
    internal static string FolderOf(string reference, string dataRoot) =>
        Path.GetFullPath(Named.All(each => each.Name != reference) && Directory.Exists(reference) ? reference : Path.Combine(dataRoot, reference));

    /// <summary>Reads what lies in a folder, whatever it is.</summary>
    /// <exception cref="LabException">The folder holds no data set, or its files are not what they should be.</exception>
    internal static Dataset Read(string folder, PhotoOptions? photos = null)
    {
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        var possible = Named.Where(each => each.IsIn(folder)).ToList();
        if ((possible.Count == 1 ? possible[0] : possible.FirstOrDefault(each => each.Name == name)) is { } named)
        {
            RequireNothingOfPhotos(photos, named);
            return named.Read(folder);
        }

        if (possible.Count > 0)
        {
            var names = string.Join(" or ", possible.Select(each => each.Name));
            throw new LabException($"The files in '{folder}' may be those of {names}, and the folder's name does not say which. 'resnetgen-lab data NAME --from {folder}' takes them under their name.");
        }

        var options = photos ?? PhotoOptions.Usual;
        return ImageFolder.IsIn(folder, options)
            ? ImageFolder.Read(folder, options)
            : throw new LabException(
                $"The folder '{folder}' holds no data set. {ClassFolders.Layout} The lab also reads the files of {string.Join(", ", Named.Select(each => each.Name))}; 'resnetgen-lab data NAME' brings those.");
    }

    /// <summary>The data set of a name.</summary>
    /// <exception cref="LabException">No data set has that name.</exception>
    internal static NamedDataset Find(string name) =>
        Named.FirstOrDefault(each => each.Name == name) ?? throw new LabException($"'{name}' is not the name of a data set.{Suggestion(name)}");

    private static void RequireNothingOfPhotos(PhotoOptions? photos, NamedDataset named)
    {
        if (photos?.Split is not null)
            throw new LabException($"{named.Name} has test images of its own, so --split has nothing to do. Leave it out.");
        if (photos?.CacheBytes > 0)
            throw new LabException($"{named.Name} is kept in memory without --cache. Leave it out.");
    }

    private static string Suggestion(string name)
    {
        var names = Named.Select(each => each.Name).ToList();
        return DidYouMean.Nearest(name, names) is { } nearest ? $" Did you mean '{nearest}'?" : $" Names are {string.Join(", ", names)}.";
    }
}
