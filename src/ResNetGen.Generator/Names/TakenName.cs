using ResNetGen.Generator.Inputs;

namespace ResNetGen.Generator.Names;

/// <summary>A network whose full name, or a part of it, already stands for something else.</summary>
/// <param name="First">The network that has the name, where one has it.</param>
internal readonly record struct TakenName(NetworkIdentity Network, NameOwner Owner, NetworkIdentity? First = null)
{
    /// <summary>In the order of the files, whatever order the project lists them in.</summary>
    public static IEnumerable<TakenName> Find(IReadOnlyCollection<NetworkIdentity> networks, ProjectOptions project)
    {
        var generated = new GeneratedTypeNames(project.Namespace);
        var namespaces = new HashSet<string>(networks.SelectMany(network => WithParents(network.Namespace)));
        var firsts = new Dictionary<string, NetworkIdentity>();
        foreach (var network in networks.OrderBy(network => network))
        {
            if (WithParents(network.Namespace).Any(generated.Take))
                yield return new(network, NameOwner.GeneratedType);
            else if (namespaces.Contains(network.FullName))
                yield return new(network, NameOwner.Namespace);
            else if (firsts.TryGetValue(network.FullName, out var first))
                yield return new(network, NameOwner.Network, first);
            else
                firsts.Add(network.FullName, network);
        }
    }

    private static IEnumerable<string> WithParents(string name)
    {
        for (var end = name.Length; end > 0; end = name.LastIndexOf('.', end - 1))
            yield return name.Substring(0, end);
    }
}
