using ResNetGen.Onnx.Model;

namespace ResNetGen.Weights.Files;

/// <summary>The tensors of a file, or of one entry of a checkpoint.</summary>
internal sealed record WeightContent(IReadOnlyList<StoredTensor> Tensors)
{
    /// <summary>The ONNX model that they are of; null: the file holds tensors alone.</summary>
    public OnnxModel? Model { get; init; }

    /// <summary>What the model computes with them; null: the file holds tensors alone.</summary>
    public OnnxGraph? Graph => Model?.Graph;

    /// <summary>Files beside it that tensors lie in.</summary>
    public IReadOnlyList<IDisposable> Beside { get; init; } = [];

    /// <summary>The entry's name; empty: they are at the top.</summary>
    public string Entry { get; init; } = "";

    /// <summary>Further entries that hold tensors.</summary>
    public IReadOnlyList<string> OtherEntries { get; init; } = [];

    /// <summary>What is among the tensors and is not one, by its name, and of what kind it is.</summary>
    public IReadOnlyDictionary<string, string> NotTensors { get; init; } = new Dictionary<string, string>();
}
