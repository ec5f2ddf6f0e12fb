using ResNetGen.Lab.Data;
using ResNetGen.Lab.Data.Cifar;

namespace ResNetGen.Lab.Exporting;

/// <summary>Images to train on, and where they lie.</summary>
internal sealed record ExportedData(Dataset Images, string Folder)
{
    /// <summary>The module that reads files of this kind.</summary>
    public string Reader => Datasets.Named.FirstOrDefault(each => each.Name == Images.Name && each.IsIn(Folder)) switch
    {
        null => "image_files_png.py",
        CifarDataset => "image_files_cifar.py",
        _ => "image_files_idx.py",
    };

    /// <exception cref="LabException">There is no such data set.</exception>
    public static ExportedData Load(string reference, string dataRoot, CancellationToken cancellation = default) => new(Datasets.Load(reference, dataRoot, new() { Cancellation = cancellation }), Datasets.FolderOf(reference, dataRoot));
}
