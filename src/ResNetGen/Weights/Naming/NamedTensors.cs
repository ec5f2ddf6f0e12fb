using ResNetGen.Weights.Files;

namespace ResNetGen.Weights.Naming;

/// <summary>A file's tensors by the network's names.</summary>
/// <param name="Rules">How the names came about.</param>
internal sealed record NamedTensors(NameRules Rules)
{
    public Dictionary<string, StoredTensor> ByName { get; } = new(StringComparer.Ordinal);

    /// <summary>Names in the file of the tensors that do not take part.</summary>
    public List<string> LeftOut { get; } = [];

    /// <summary>Biases of convolutions by the names of the running means that they are subtracted from.</summary>
    public Dictionary<string, StoredTensor> Biases { get; } = new(StringComparer.Ordinal);
}
