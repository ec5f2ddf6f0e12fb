using ResNetGen.Compiler.Targets.CSharp;
using ResNetGen.Compiler.Targets.CSharp.Listing;

namespace ResNetGen.Generator;

/// <summary>What a network gives: its own file, and its part of the files that the assembly has once.</summary>
/// <param name="Dimensions">Null: writing the file has failed.</param>
internal sealed record WrittenNetwork(GeneratedFile File, ListedNetwork Listed, Dimensions? Dimensions)
{
    public static WrittenNetwork Write(NetworkModel model)
    {
        var (identity, visibility, network) = model.Network;
        var options = new EmitOptions(identity.Namespace, model.RootNamespace, visibility, identity.RelativePath) { PathToProject = model.PathToProject };
        NetworkListing? listing = null;
        Dimensions? dimensions = null;
        var file = GeneratedFile.Write(model.HintName, identity.Path, () =>
        {
            var text = network.Graph is null ? CSharpEmitter.EmitStub(network, options) : CSharpEmitter.Emit(network.Graph, options);
            listing = network.Graph is null ? null : new(network.Graph.Name, identity.Namespace);
            dimensions = Dimensions.Of(network);
            return text;
        });
        return new(file, new(identity, visibility, listing), dimensions);
    }
}
