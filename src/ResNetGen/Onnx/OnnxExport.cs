namespace ResNetGen;

/// <summary>What was written as ONNX.</summary>
public sealed record OnnxExport
{
    internal OnnxExport(string path, string input, string output)
    {
        Path = path;
        Input = input;
        Output = output;
    }

    /// <summary>The model.</summary>
    public string Path { get; }

    /// <summary>The file beside the model that has its weights; null: the model has them.</summary>
    public string? DataPath { get; internal init; }

    /// <summary>The name of the model's input: images, N x C x H x W.</summary>
    public string Input { get; }

    /// <summary>The name of the model's output: <c>scores</c>, N x classes, or <c>features</c>, N x C x H x W.</summary>
    public string Output { get; }

    /// <summary>Bytes of the model and of the file beside it.</summary>
    public long Bytes { get; internal init; }

    /// <summary>What is not in the model, and why, in a sentence each; mostly none.</summary>
    public IReadOnlyList<string> Notes { get; internal init; } = [];
}
