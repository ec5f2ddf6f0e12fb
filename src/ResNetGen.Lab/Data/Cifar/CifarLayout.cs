namespace ResNetGen.Lab.Data.Cifar;

/// <summary>
/// The official binary files of CIFAR-10 and CIFAR-100 (Krizhevsky, "Learning Multiple Layers of Features from Tiny Images", 2009): records of one or two
/// labels and an image of 3 x 32 x 32 bytes.
/// </summary>
internal sealed record CifarLayout
{
    public static ImageSize Image { get; } = new(3, 32, 32);

    public static CifarLayout Cifar10 { get; } = new()
    {
        Name = "cifar10",
        TrainingFiles = [.. Enumerable.Range(1, 5).Select(i => $"data_batch_{i}.bin")],
        TestFile = "test_batch.bin",
        LabelBytes = 1,
        ImagesPerTrainingFile = 10_000,
        TestImages = 10_000,
        Classes = CifarClasses.Of10,
        TrainingMean = [125.31, 122.95, 113.87],
    };

    /// <summary>A coarse label stands before the fine one; only the fine ones are read.</summary>
    public static CifarLayout Cifar100 { get; } = new()
    {
        Name = "cifar100",
        TrainingFiles = ["train.bin"],
        TestFile = "test.bin",
        LabelBytes = 2,
        ImagesPerTrainingFile = 50_000,
        TestImages = 10_000,
        Classes = CifarClasses.Of100,
        TrainingMean = null,
    };

    public required string Name { get; init; }

    public required IReadOnlyList<string> TrainingFiles { get; init; }

    public required string TestFile { get; init; }

    /// <summary>Labels before an image; the last of them is its class.</summary>
    public required int LabelBytes { get; init; }

    public required int ImagesPerTrainingFile { get; init; }

    public required int TestImages { get; init; }

    public required IReadOnlyList<string> Classes { get; init; }

    /// <summary>The mean of each channel over the training images, to two digits, where it is known.</summary>
    public required IReadOnlyList<double>? TrainingMean { get; init; }

    public int TrainingImages => TrainingFiles.Count * ImagesPerTrainingFile;

    /// <summary>Bytes of a record.</summary>
    public int RecordLength => LabelBytes + Image.Length;

    public IEnumerable<string> Files => [.. TrainingFiles, TestFile];
}
