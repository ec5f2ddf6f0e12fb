using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Graph.Facts;
using ResNetGen.Compiler.Graph.Layers;

namespace ResNetGen.Compiler.Graph.Checks;

/// <summary>A promise that cannot be held against a network, because a block's class does not say its part.</summary>
internal static class UnknownCount
{
    /// <param name="what">That is counted: "parameters".</param>
    /// <param name="ofLayer">Null where a layer does not know it.</param>
    /// <param name="key">Beside the class, that would say it; null: none does.</param>
    public static void Report(
        NetworkGraph graph, string what, Func<Layer, long?> ofLayer, string? key, SourceSpan promise, DiagnosticBag diagnostics)
    {
        var block = graph.CustomBlocks.First(block => ofLayer(block) is null);
        var remedy = key is null ? "Leave it out of 'expect'." : $"Write '{key}' beside 'class', or leave it out of 'expect'.";
        diagnostics.Report(
            ShapeErrors.UnknownCount, promise,
            $"'{graph.Name}': the {what} of {block.Name} are not known, because it is a class of your own, '{block.Class}'. {remedy}");
    }
}
