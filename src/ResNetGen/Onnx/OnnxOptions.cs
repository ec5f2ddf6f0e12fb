namespace ResNetGen;

/// <summary>How a network is written as ONNX.</summary>
public sealed record OnnxOptions
{
    /// <summary>The version of ONNX's operators, 13 to 21. 17 is read by every runtime of the last years.</summary>
    public int Opset { get; init; } = 17;

    /// <summary>
    /// Whether batch normalisations become part of the convolutions before them, as runtimes would do with them when they load the model. False: the model has the network's own
    /// weights under their names, and can be trained further.
    /// </summary>
    public bool FoldsBatchNorm { get; init; } = true;

    /// <summary>The numbers of weights, images and scores.</summary>
    public OnnxElementType Type { get; init; }

    /// <summary>Height and width of the images, for runtimes that want to know them; null: any that the network takes. The batch is always free.</summary>
    public (int Height, int Width)? Size { get; init; }

    /// <summary>Whether the weights lie in a file of their own beside the model, named after it with <c>.data</c>; null: where the model would have more than 2 GiB, which no reader takes.</summary>
    public bool? UsesExternalData { get; init; }

    /// <summary>The names of the classes, one for each score, kept in the model's metadata; null: none.</summary>
    public IReadOnlyList<string>? ClassNames { get; init; }
}
