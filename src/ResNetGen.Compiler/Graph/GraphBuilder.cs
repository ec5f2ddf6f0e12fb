using ResNetGen.Compiler.Binding;
using ResNetGen.Compiler.Diagnostics;

namespace ResNetGen.Compiler.Graph;

public static class GraphBuilder
{
    /// <summary>Makes the network's layers, shapes and counts; null when a shape is impossible, which has been reported.</summary>
    public static NetworkGraph? Build(NetworkSpec spec, DiagnosticBag diagnostics) => throw new NotSupportedException();
}
