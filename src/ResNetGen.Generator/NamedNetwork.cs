using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Targets.CSharp.Listing;
using ResNetGen.Generator.Inputs;

namespace ResNetGen.Generator;

/// <summary>A network with its namespace and visibility settled. Free of positions.</summary>
internal sealed record NamedNetwork(NetworkIdentity Identity, Visibility Visibility, CompiledNetwork Network)
{
    /// <summary>The networks of a file. What stands closest to a network decides: its file, the file's item, the project.</summary>
    public static IEnumerable<NamedNetwork> Of(CompiledSpec spec, ProjectOptions project) =>
        spec.File.Networks.Select((network, index) => new NamedNetwork(
            new(network.Namespace ?? spec.Namespace ?? project.Namespace, network.Name, spec.RelativePath, spec.Path, index),
            spec.Visibility ?? project.Visibility,
            network));
}
