using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Targets.CSharp.Listing;
using ResNetGen.Compiler.Targets.CSharp.Network;
using ResNetGen.Compiler.Targets.CSharp.Text;

namespace ResNetGen.Compiler.Targets.CSharp;

/// <summary>The fourth room's main product: a network as a TorchSharp module.</summary>
public static class CSharpEmitter
{
    /// <summary>The file of a network. Dimension types and <c>Networks</c> are emitted once for the assembly, elsewhere.</summary>
    public static string Emit(NetworkGraph graph, EmitOptions options) => GeneratedCode.File(
        $"{options.SpecPath}: {graph.Name}", options.Namespace, Usings(options), new NetworkTemplate(graph, options.LinePath).Write(options.Modifier));

    /// <summary>The file of a network in error: what code that uses it needs to compile, and nothing that runs.</summary>
    public static string EmitStub(CompiledNetwork network, EmitOptions options) => GeneratedCode.File(
        $"{options.SpecPath}: {network.Name}, which has errors", options.Namespace, Usings(options), StubTemplate.Write(network, options));

    /// <summary>
    /// Aliases with <c>::</c> cannot be hidden by a user's types, and nobody has types called <c>torch</c> or <c>nn</c>. (Their <c>@</c> says
    /// that the lower case is meant; the compiler warns otherwise.)
    /// </summary>
    private static string Usings(EmitOptions options) => Template.Lines(
        "using global::ResNetGen;",
        SeesRootNamespace(options) ? "" : $"using global::{CSharpName.Namespace(options.RootNamespace)};",
        "using Modules = global::TorchSharp.Modules;",
        "using ResNetGen = global::ResNetGen;",
        "using @nn = global::TorchSharp.torch.nn;",
        "using @torch = global::TorchSharp.torch;");

    private static bool SeesRootNamespace(EmitOptions options) =>
        options.RootNamespace.Length == 0
        || options.RootNamespace == "ResNetGen"
        || options.Namespace == options.RootNamespace
        || options.Namespace.StartsWith(options.RootNamespace + ".", StringComparison.Ordinal);
}
