using ResNetGen.Weights.Files;
using static TorchSharp.torch;

namespace ResNetGen.Weights.Forms;

/// <summary>The tensors of a network by the names that they have when the paths of every split are one grouped convolution.</summary>
internal sealed class NetworkForm
{
    private readonly Dictionary<string, FormTensor> byName = new(StringComparer.Ordinal);

    private readonly List<string> names = [];

    private NetworkForm()
    {
    }

    /// <summary>In the network's order.</summary>
    public IReadOnlyList<string> Names => names;

    public FormTensor this[string name] => byName[name];

    /// <exception cref="ArgumentException">A split is not a grouped convolution.</exception>
    /// <exception cref="NotSupportedException">The network is a fused inference form that has computed a pass.</exception>
    public static NetworkForm Of(nn.Module network, string parameter)
    {
        PlainMemory.Require(network.state_dict());
        var form = new NetworkForm();
        try
        {
            form.Walk(network, "");
        }
        catch (FormException reason)
        {
            throw new ArgumentException($"{network.GetName()}: {reason.Message}", parameter, reason);
        }

        return form;
    }

    public bool Has(string name) => byName.ContainsKey(name);

    public void Add(string name, FormTensor tensor)
    {
        byName.Add(name, tensor);
        names.Add(name);
    }

    /// <summary>A module's tensors under its own names.</summary>
    public void AddOwn(nn.Module module, string prefix, long groups = 0, string steps = "")
    {
        foreach (var (name, tensor) in module.state_dict())
            Add(prefix + name, new([tensor], 0, groups) { Steps = steps });
    }

    private void Walk(nn.Module module, string prefix)
    {
        if (module is ResidualBlock block)
        {
            new BlockForm(this, prefix).Add(block);
            return;
        }

        var children = module.named_children().ToList();
        foreach (var (name, tensor) in module.state_dict().Where(entry => !children.Any(child => entry.Key.StartsWith(child.Item1 + ".", StringComparison.Ordinal))))
            Add(prefix + name, new([tensor], 0, 0));
        foreach (var (name, child) in children)
            Walk(child, $"{prefix}{name}.");
    }
}
