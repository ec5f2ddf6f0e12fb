using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Syntax;

namespace ResNetGen.Compiler.Binding;

public static class Binder
{
    /// <summary>Resolves every setting of every network of the file.</summary>
    public static BoundFile Bind(MapNode document, DiagnosticBag diagnostics) => throw new NotSupportedException();
}
