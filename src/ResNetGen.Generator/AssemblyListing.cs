using System.Collections.Immutable;
using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Targets.CSharp.Listing;
using ResNetGen.Generator.Inputs;
using ResNetGen.Generator.Names;

namespace ResNetGen.Generator;

/// <summary>A network as the assembly's own files know it.</summary>
/// <param name="Listing">Null: the network is in error and is not listed.</param>
internal sealed record ListedNetwork(NetworkIdentity Identity, Visibility Visibility, NetworkListing? Listing);

/// <summary>All that the <c>Networks</c> class is made of.</summary>
internal sealed record AssemblyListing(EquatableArray<NetworkListing> Networks, string Namespace, Visibility Visibility)
{
    public static AssemblyListing Of(ImmutableArray<ListedNetwork> networks, ProjectOptions project) => new(
        networks
            .OrderBy(network => network.Identity)
            .Select(network => network.Listing)
            .OfType<NetworkListing>()
            .ToEquatableArray(),
        project.Namespace,
        project.VisibilityFor(networks.Select(network => network.Visibility)));

    public GeneratedFile Write() =>
        GeneratedFile.Write(HintNames.OfAssembly("Networks"), null, () => NetworksEmitter.Emit(Networks, Namespace, Visibility));
}
