using ResNetGen.Compiler.Diagnostics;

namespace ResNetGen.Lab.Catalog;

/// <summary>The networks that can be trained: the zoo's, the lab's own, and those of an assembly of the user's.</summary>
public sealed class NetworkCatalog
{
    private readonly Dictionary<string, NetworkDescription> networks;

    private NetworkCatalog(IEnumerable<NetworkDescription> networks)
    {
        this.networks = new(StringComparer.Ordinal);
        foreach (var network in networks)
            this.networks[network.Name] = network;
    }

    public IEnumerable<string> Names => networks.Keys.Order(StringComparer.Ordinal);

    /// <param name="assembly">The path of a library with generated networks, which come before others of the same name; or null.</param>
    /// <exception cref="LabException">The file is not such a library.</exception>
    public static NetworkCatalog Load(string? assembly = null) =>
        new([.. Zoo.Networks.All, .. Lab.Networks.All, .. assembly is null ? [] : NetworkAssembly.Read(assembly)]);

    /// <exception cref="LabException">There is none of the name.</exception>
    public NetworkDescription Find(string name) => networks.TryGetValue(name, out var network)
        ? network
        : throw new LabException($"There is no network '{name}'.{DidYouMean.Suggest(name, networks.Keys)} 'resnetgen-lab networks' lists all; --assembly adds those of a library of yours.");
}
