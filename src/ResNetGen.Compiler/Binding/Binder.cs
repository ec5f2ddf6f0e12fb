using ResNetGen.Compiler.Binding.Networks;
using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Syntax;

namespace ResNetGen.Compiler.Binding;

public static class Binder
{
    /// <summary>Resolves every setting of every network of the file.</summary>
    public static BoundFile Bind(MapNode document, DiagnosticBag diagnostics) =>
        document.IsCut ? BindCut(document) : new FileBinder(document, diagnostics).Bind();

    /// <summary>Of a text that breaks off, only the names are sure: whatever else seems wrong may follow from that.</summary>
    private static BoundFile BindCut(MapNode document)
    {
        var bound = new FileBinder(document, new DiagnosticBag()).Bind();
        return new(bound.Networks.Select(network => network with { Spec = null }).ToEquatableArray());
    }
}
