namespace ResNetGen.Lab.Data.Idx;

/// <summary>A data set of the form of MNIST: greyscale images and labels in four files.</summary>
internal sealed record IdxLayout
{
    public const string TrainingImageFile = "train-images-idx3-ubyte";

    public const string TrainingLabelFile = "train-labels-idx1-ubyte";

    public const string TestImageFile = "t10k-images-idx3-ubyte";

    public const string TestLabelFile = "t10k-labels-idx1-ubyte";

    public static IReadOnlyList<string> Files { get; } = [TrainingImageFile, TrainingLabelFile, TestImageFile, TestLabelFile];

    /// <summary>LeCun, Bottou, Bengio and Haffner, "Gradient-based learning applied to document recognition", 1998.</summary>
    public static IdxLayout Mnist { get; } = new()
    {
        Name = "mnist",
        Classes = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"],
        TrainingMean = [33.32],
    };

    /// <summary>Xiao, Rasul and Vollgraf, "Fashion-MNIST: a Novel Image Dataset for Benchmarking Machine Learning Algorithms", 2017.</summary>
    public static IdxLayout FashionMnist { get; } = new()
    {
        Name = "fashion-mnist",
        Classes = ["T-shirt/top", "Trouser", "Pullover", "Dress", "Coat", "Sandal", "Shirt", "Sneaker", "Bag", "Ankle boot"],
        TrainingMean = [72.94],
    };

    public required string Name { get; init; }

    public ImageSize Image { get; init; } = new(1, 28, 28);

    public int TrainingImages { get; init; } = 60_000;

    public int TestImages { get; init; } = 10_000;

    public required IReadOnlyList<string> Classes { get; init; }

    /// <summary>The mean over the training images, to two digits, where it is known.</summary>
    public required IReadOnlyList<double>? TrainingMean { get; init; }
}
