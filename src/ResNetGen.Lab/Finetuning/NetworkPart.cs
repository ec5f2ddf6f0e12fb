using static TorchSharp.torch;

namespace ResNetGen.Lab.Finetuning;

/// <summary>A part of a network that can be kept as it is: the stem, a stage, or the head.</summary>
/// <param name="Name">As the user names it: <c>stem</c>, <c>layer1</c>, ..., <c>head</c>.</param>
/// <param name="Modules">By the names under which the network has them.</param>
internal sealed record NetworkPart(string Name, IReadOnlyList<(string Name, nn.Module Module)> Modules)
{
    public IEnumerable<TorchSharp.Modules.Parameter> Parameters => Modules.SelectMany(each => each.Module.parameters());

    /// <summary>Whether a tensor of the network's state is of this part.</summary>
    /// <param name="tensor">Its name: <c>layer1.0.conv1.weight</c>.</param>
    public bool Holds(string tensor) => Modules.Any(each => tensor.StartsWith(each.Name + ".", StringComparison.Ordinal));
}
