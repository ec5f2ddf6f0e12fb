using static TorchSharp.torch;

namespace ResNetGen.Exporting;

/// <summary>The names of a network's layers in its state dict: <c>layer1.0.conv1</c>.</summary>
internal static class ModuleNames
{
    /// <summary>By layer. One that is registered twice has its first name.</summary>
    public static IReadOnlyDictionary<nn.Module, string> Of(nn.Module network)
    {
        var names = new Dictionary<nn.Module, string>(ReferenceEqualityComparer.Instance);
        Add(network, "");
        return names;

        void Add(nn.Module module, string prefix)
        {
            foreach (var (name, child) in module.named_children())
            {
                if (names.TryAdd(child, prefix + name))
                    Add(child, $"{prefix}{name}.");
            }
        }
    }
}
