using ResNetGen.Compiler.Common;
using ResNetGen.Generator.Inputs;

namespace ResNetGen.Generator.Names;

/// <summary>What has to be known of all networks' names before one network is written; as a rule nothing.</summary>
/// <param name="Shadowed">Networks that get no class, for their full name is taken.</param>
/// <param name="Numbered">Networks whose full name another one's equals but for case, with a number to tell their files apart.</param>
internal sealed record NameClashes(EquatableArray<NetworkIdentity> Shadowed, EquatableArray<NumberedNetwork> Numbered)
{
    public static NameClashes Find(IReadOnlyCollection<NetworkIdentity> networks, ProjectOptions project)
    {
        var shadowed = TakenName.Find(networks, project).Select(taken => taken.Network).ToArray();
        var numbered = networks
            .Except(shadowed)
            .GroupBy(network => network.FullName, StringComparer.OrdinalIgnoreCase)
            .SelectMany(similar => similar
                .OrderBy(network => network.FullName, StringComparer.Ordinal)
                .Select((network, index) => new NumberedNetwork(network, index + 1))
                .Skip(1))
            .OrderBy(numbered => numbered.Network);
        return new(shadowed.ToEquatableArray(), numbered.ToEquatableArray());
    }

    public bool Hides(NetworkIdentity network) => Shadowed.Contains(network);

    /// <summary>The name of the network's source file.</summary>
    public string HintName(NetworkIdentity network) =>
        HintNames.OfNetwork(network, Numbered.Where(numbered => numbered.Network == network).Select(numbered => numbered.Number).DefaultIfEmpty(1).First());
}

internal readonly record struct NumberedNetwork(NetworkIdentity Network, int Number);
