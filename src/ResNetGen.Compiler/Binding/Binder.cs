using ResNetGen.Compiler.Binding.Files;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Syntax;

namespace ResNetGen.Compiler.Binding;

public static class Binder
{
    /// <summary>Resolves every setting of every network of the file.</summary>
    public static BoundFile Bind(MapNode document, DiagnosticBag diagnostics) => new FileBinder(document, diagnostics).Bind();
}
