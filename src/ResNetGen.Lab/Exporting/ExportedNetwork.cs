using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Targets.CSharp.Network;

namespace ResNetGen.Lab.Exporting;

/// <summary>A network as its spec says it.</summary>
/// <param name="SpecPath">What the spec is called: <c>zoo:resnet.resnet.yaml</c> for one that comes with the lab.</param>
internal sealed record ExportedNetwork(NetworkGraph Graph, string SpecPath)
{
    /// <summary>That of the class generated for it: <see cref="NetworkDescription.CodeHash"/>.</summary>
    public string Hash { get; } = CodeHash.Of(Graph);
}
