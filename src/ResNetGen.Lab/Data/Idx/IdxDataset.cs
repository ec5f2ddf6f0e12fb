using ResNetGen.Lab.Data.Import;

namespace ResNetGen.Lab.Data.Idx;

/// <summary>MNIST or Fashion-MNIST.</summary>
internal sealed class IdxDataset(IdxLayout layout, IReadOnlyList<Download> downloads, string withoutNetwork) : NamedDataset
{
    public static IdxDataset Mnist { get; } = new(
        IdxLayout.Mnist,
        [
            new("https://ossci-datasets.s3.amazonaws.com/mnist/train-images-idx3-ubyte.gz", "f68b3c2dcbeaaa9fbdd348bbdeb94873"),
            new("https://ossci-datasets.s3.amazonaws.com/mnist/train-labels-idx1-ubyte.gz", "d53e105ee54ea40749a09fcbcd1e9432"),
            new("https://ossci-datasets.s3.amazonaws.com/mnist/t10k-images-idx3-ubyte.gz", "9fb629c4189551a2d022fa330f9573f3"),
            new("https://ossci-datasets.s3.amazonaws.com/mnist/t10k-labels-idx1-ubyte.gz", "ec29112dd5afa0611ce80d1b7f02629c"),
        ],
        "'resnetgen-lab data mnist --from DIR' takes a folder with the four idx files, packed (.gz) or not.");

    public static IdxDataset FashionMnist { get; } = new(
        IdxLayout.FashionMnist,
        [
            new("https://raw.githubusercontent.com/zalandoresearch/fashion-mnist/master/data/fashion/train-images-idx3-ubyte.gz", "8d4fb7e6c68d591d4c3dfef9ec88bf0d"),
            new("https://raw.githubusercontent.com/zalandoresearch/fashion-mnist/master/data/fashion/train-labels-idx1-ubyte.gz", "25c81989df183df01b3e8a0aad5dffbe"),
            new("https://raw.githubusercontent.com/zalandoresearch/fashion-mnist/master/data/fashion/t10k-images-idx3-ubyte.gz", "bef4ecab320f06d8554ea6380940ec79"),
            new("https://raw.githubusercontent.com/zalandoresearch/fashion-mnist/master/data/fashion/t10k-labels-idx1-ubyte.gz", "bb300cfdad3c16e7a12a480ee83cd310"),
        ],
        "'resnetgen-lab data fashion-mnist --from DIR' takes a folder with the four idx files, packed (.gz) or not: Debian's package dataset-fashion-mnist has them in /usr/share/datasets/fashion-mnist.");

    public override string Name => layout.Name;

    public override string WithoutNetwork => withoutNetwork;

    public override IReadOnlyList<Download> Downloads => downloads;

    public override IReadOnlySet<string> SourceFiles { get; } = IdxLayout.Files.Concat(IdxLayout.Files.Select(file => file + ".gz")).ToHashSet();

    public override bool IsIn(string folder) => IdxLayout.Files.Any(file => IdxFile.Find(folder, file) is not null);

    public override Dataset Read(string folder)
    {
        var training = ReadSet(folder, IdxLayout.TrainingImageFile, IdxLayout.TrainingLabelFile, layout.TrainingImages);
        var test = ReadSet(folder, IdxLayout.TestImageFile, IdxLayout.TestLabelFile, layout.TestImages);
        RequireMean(training, layout.TrainingMean);
        return new(Name, training, test, layout.Classes);
    }

    private ImageSet ReadSet(string folder, string imageFile, string labelFile, int count)
    {
        var pixels = IdxFile.Read(Find(folder, imageFile), Advice, count, layout.Image.Height, layout.Image.Width);
        var labels = IdxFile.Read(Find(folder, labelFile), Advice, count);
        var wrong = Array.FindIndex(labels, label => label >= layout.Classes.Count);
        if (wrong >= 0)
            throw new LabException($"'{Find(folder, labelFile)}': image {wrong:N0} has the label {labels[wrong]}; labels are 0 to {layout.Classes.Count - 1}. {Advice}");
        return new(pixels, Array.ConvertAll(labels, label => (int)label), layout.Image);
    }

    private string Find(string folder, string file) =>
        IdxFile.Find(folder, file) ?? throw new LabException($"The file '{Path.Combine(folder, file)}', or the same with .gz, is missing. {Advice}");
}
