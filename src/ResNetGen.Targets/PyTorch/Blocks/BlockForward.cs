using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Graph.Layers.Compound;
using ResNetGen.Compiler.Plan;
using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Targets.CSharp.Text;
using ResNetGen.Targets.PyTorch.Layers;

namespace ResNetGen.Targets.PyTorch.Blocks;

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
            if (path[i] is PlannedLayer { Layer: MultiScaleLayer })
                chain.AddCall(MultiScaleCode.MethodName);
            else if (path[i] is PlannedLayer layer)
                chain.Add(layer.Layer, LayerCode.Of(layer.Layer).Field(layer.Field));
            else
                chain.AddCall(path[i].Field);
            if (StartsLine(path[i]) && i + 1 < path.Count && path[i + 1] is PlannedLayer { Layer: NormLayer or ActivationLayer } && blockClass.Order == BlockOrder.Pre)
                chain.Break();
            if (i + 1 == blockClass.ShortcutAfter && shortcut.Statement.Length > 0)
            {
                chain.Break();
                chain.AddStatement(shortcut.Statement);
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
            return $"return {Activate(block, chain.Expression)}";
        if (block.Merge != Compiler.Spec.Merge.ActivatedMainPath)
            chain.Break();
        return block.Merge switch
        {
            Compiler.Spec.Merge.ActivatedMainPath => $"return {Activate(block, chain.Expression)} + {operand}",
            Compiler.Spec.Merge.ActivatedSumWithSquare when operand is "x" or "shortcut" => $"return {Activate(block, $"y + {operand} * {operand}")}",
            Compiler.Spec.Merge.ActivatedSumWithSquare => Template.Lines($"shortcut = {operand}", $"return {Activate(block, "y + shortcut * shortcut")}"),
            Compiler.Spec.Merge.ActivatedSum => $"return {Activate(block, $"y + {operand}")}",
        };
    }

    private static string Activate(BlockClass block, string tensor) => block.FinalActivation is { } final
        ? LayerCode.Of(final).Apply(tensor, owned: true, $"self.{LayerCode.Of(final).Field(block.FinalActivationField)}")
        : tensor;
}
