namespace ResNetGen.Weights.Naming;

/// <summary>The schemes of <see cref="WeightNames"/>.</summary>
internal static class NameSchemes
{
    public static IReadOnlyList<WeightNames> All { get; } =
    [
        WeightNames.Torchvision, WeightNames.HuggingFace, WeightNames.Keras, WeightNames.Detectron2,
        WeightNames.Timm, WeightNames.TorchvisionRegNet, WeightNames.PyTorchCifar,
    ];

    /// <exception cref="ArgumentOutOfRangeException">There is no such value.</exception>
    public static INameScheme Of(WeightNames names) => names switch
    {
        WeightNames.Torchvision => new TorchvisionNames(),
        WeightNames.HuggingFace => new HuggingFaceNames(),
        WeightNames.Keras => new KerasNames(),
        WeightNames.Detectron2 => new Detectron2Names(),
        WeightNames.Timm => new TimmNames(),
        WeightNames.TorchvisionRegNet => new TorchvisionRegNetNames(),
        WeightNames.PyTorchCifar => new PyTorchCifarNames(),
        _ => throw new ArgumentOutOfRangeException(nameof(names), names, "It is not a value of WeightNames."),
    };

    /// <summary>Whose they are, for a sentence.</summary>
    public static string Describe(WeightNames names) => names switch
    {
        WeightNames.HuggingFace => "Hugging Face's",
        WeightNames.Keras => "Keras'",
        WeightNames.Detectron2 => "detectron2's",
        WeightNames.Timm => "timm's own",
        WeightNames.TorchvisionRegNet => "those of torchvision's RegNet",
        WeightNames.PyTorchCifar => "those of the usual CIFAR networks in PyTorch",
        _ => "torchvision's",
    };

    private sealed class TorchvisionNames : INameScheme
    {
        public string? Translate(string name) => name;
    }
}
