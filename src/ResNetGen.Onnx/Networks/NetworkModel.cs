using ResNetGen.Onnx.Graphs;
using ResNetGen.Onnx.Model;

namespace ResNetGen.Onnx.Networks;

/// <summary>A model whose input are images, and whose output are scores or features. The operations between are somebody else's.</summary>
internal sealed class NetworkModel
{
    /// <summary>The name of the input.</summary>
    public const string Images = "images";

    /// <summary>The name of the output of a network with a head.</summary>
    public const string Scores = "scores";

    /// <summary>The name of the output of a network without one.</summary>
    public const string Features = "features";

    private readonly ModelSettings settings;

    /// <param name="settings">How it is written.</param>
    /// <param name="channels">Of the images.</param>
    public NetworkModel(ModelSettings settings, int channels)
    {
        this.settings = settings;
        Builder = new(settings.Opset);
        Builder.Input(new(Images, OnnxType.Float32, Map(channels, settings.Size, "H", "W")));
    }

    /// <summary>Takes the operations.</summary>
    public GraphBuilder Builder { get; }

    /// <summary>The result is N x classes.</summary>
    /// <param name="value">The name of the result.</param>
    /// <param name="classes">How many.</param>
    public void EndWithScores(string value, long classes) => Builder.Output(value, new(Scores, OnnxType.Float32, [new(null, "N"), new(classes)]));

    /// <summary>The result is N x C x h x w.</summary>
    /// <param name="value">The name of the result.</param>
    /// <param name="output">Its name as an output.</param>
    /// <param name="channels">C.</param>
    /// <param name="size">Height and width for images of the settings' size; of no meaning where that is free.</param>
    public void EndWithMap(string value, string output, long channels, (int Height, int Width) size) =>
        Builder.Output(value, new(output, OnnxType.Float32, Map(channels, settings.Size is null ? null : size, "h", "w")));

    /// <summary>The complete model.</summary>
    /// <param name="name">Of the network.</param>
    /// <param name="metadata">What is said about it.</param>
    public OnnxModel Complete(string name, IReadOnlyList<KeyValuePair<string, string>> metadata)
    {
        if (settings.FoldsBatchNorm)
            BatchNormFolding.Apply(Builder);
        return Models.Of(GraphEnd.Complete(Builder, name, settings.Type), settings.Opset, metadata);
    }

    private static IReadOnlyList<OnnxDimension> Map(long channels, (int Height, int Width)? size, string height, string width) =>
        [new(null, "N"), new(channels), size is { } sides ? new(sides.Height) : new(null, height), size is { } other ? new(other.Width) : new(null, width)];
}
