using System.Collections.Immutable;
using ResNetGen.Compiler.Targets.CSharp.Listing;
using ResNetGen.Generator.Inputs;
using ResNetGen.Generator.Names;

namespace ResNetGen.Generator;

/// <summary>All that the dimension types are made of.</summary>
internal sealed record AssemblyDimensions(Dimensions Dimensions, string Namespace, Visibility Visibility)
{
    public static AssemblyDimensions Of(ImmutableArray<(Dimensions Dimensions, Visibility Visibility)> networks, ProjectOptions project) => new(
        Dimensions.Union(networks.Select(network => network.Dimensions)),
        project.Namespace,
        project.VisibilityFor(networks.Select(network => network.Visibility)));

    public GeneratedFile Write() =>
        GeneratedFile.Write(HintNames.OfAssembly("Dimensions"), null, () => DimensionsEmitter.Emit(Dimensions, Namespace, Visibility));
}
