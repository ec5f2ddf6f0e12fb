using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Graph.Layers.Compound;
using ResNetGen.Compiler.Plan;
using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Targets.CSharp.Layers;
using ResNetGen.Compiler.Targets.CSharp.Text;

namespace ResNetGen.Compiler.Targets.CSharp.Blocks;

/// <summary>The statements of a block's <c>forward</c>.</summary>
internal static class BlockForward
{
    public static string Write(BlockClass blockClass, ShortcutCode shortcut)
    {
        var chain = new LayerChain("x", "y");
        var path = blockClass.MainPath;
        for (var i = 0; i < path.Count; i++)
        {
            // In post order a line is a convolution and what follows it, in pre order what precedes it.
            if (i > 0 && StartsLine(path[i]) && blockClass.Order == BlockOrder.Post)
                chain.Break();
            path[i].Match(
                layer => chain.Add(layer.Layer, FieldName.Of(layer)),
                split => chain.AddModule(split.Field));
            if (StartsLine(path[i]) && i + 1 < path.Count && path[i + 1] is PlannedLayer { Layer: NormLayer or ActivationLayer } && blockClass.Order == BlockOrder.Pre)
                chain.Break();
            if (i + 1 == blockClass.ShortcutAfter)
            {
                chain.Break();
                chain.AddStatement(shortcut.Statement("y"));
            }
        }

        // It may end the chain's last line.
        var end = Merge(blockClass, chain, shortcut);
        return Template.Lines(chain.Statements, end);
    }

    private static bool StartsLine(PlannedStep step) => step is PlannedSplit or PlannedLayer { Layer: ConvolutionLayer or CompoundLayer };

    private static string Merge(BlockClass block, LayerChain chain, ShortcutCode shortcut)
    {
        if (shortcut.Operand is not { } operand)
            return $"return {Activate(block, chain.Expression)};";

        // In post order the shortcut is made last, when the main path's intermediates are gone.
        var statement = block.ShortcutAfter == 0 ? shortcut.Statement("x") : "";
        if (block.Merge != Spec.Merge.ActivatedMainPath)
            chain.Break();
        return block.Merge switch
        {
            // The activation's output is what its gradient is made of: nothing may be added to it in place.
            Spec.Merge.ActivatedMainPath => Template.Lines(
                statement,
                $"using var active = {Activate(block, chain.Expression)};",
                $"return active.add({operand});"),
            Spec.Merge.ActivatedSumWithSquare => Template.Lines(
                statement,
                $"var shortcut = {operand};",
                "using var squared = shortcut.mul(shortcut);",
                $"return {Activate(block, "y.add_(squared)")};"),
            Spec.Merge.ActivatedSum => Template.Lines(statement, $"return {Activate(block, $"y.add_({operand})")};"),
        };
    }

    private static string Activate(BlockClass block, string tensor) =>
        block.FinalActivation is { } final ? LayerCode.Of(final).Apply(tensor, owned: true, block.FinalActivationField) : tensor;
}
