using ResNetGen.Lab.Augmentation;
using ResNetGen.Lab.Catalog;
using ResNetGen.Lab.Data;
using ResNetGen.Lab.Recipes;
using ResNetGen.Lab.Training;

namespace ResNetGen.Lab.Tests.Support;

/// <summary>A training of seconds.</summary>
internal static class TinyRun
{
    public static Recipe Recipe { get; } = new()
    {
        Name = "tiny",
        Length = new(2, LengthUnit.Epochs),
        Batch = 32,
        LearningRate = 0.05,
        Schedule = new CosineSchedule(),
        Augmentation = new(2, Flip: true, Blur: false, Colour: false),
        Normalization = NormalizationKind.MeanAndDeviation,
    };

    public static TrainingOptions Options(string folder, Dataset data, Recipe? recipe = null, string network = "ResNet8") => new()
    {
        Network = NetworkCatalog.Load().Find(network),
        Recipe = recipe ?? Recipe,
        Data = data,
        Folder = new(folder),
        Device = "cpu",
    };
}
