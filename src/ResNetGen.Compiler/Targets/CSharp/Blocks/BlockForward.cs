using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Targets.CSharp.Layers;
using ResNetGen.Compiler.Targets.CSharp.Text;

namespace ResNetGen.Compiler.Targets.CSharp.Blocks;

/// <summary>The statements of a block's <c>forward</c>.</summary>
internal static class BlockForward
{
    public static string Write(BlockClass blockClass, ShortcutCode shortcut)
    {
        var block = blockClass.Blocks.FirstOrDefault(other => other.ShortcutAfter > 0) ?? blockClass.Pattern;
        var chain = new LayerChain("x", "y");
        for (var i = 0; i < block.MainPath.Count; i++)
        {
            // In post order a line is a convolution and what follows it, in pre order what precedes it.
            if (i > 0 && block.MainPath[i] is ConvolutionLayer && blockClass.Order == BlockOrder.Post)
                chain.Break();
            chain.Add(block.MainPath[i], MainPathCode.Field(block.MainPath[i]));
            if (block.MainPath[i] is ConvolutionLayer && i + 1 < block.MainPath.Count && block.MainPath[i + 1] is NormLayer or ActivationLayer && blockClass.Order == BlockOrder.Pre)
                chain.Break();
            if (i + 1 == block.ShortcutAfter)
            {
                chain.Break();
                chain.AddStatement(shortcut.Statement("y"));
            }
        }

        var end = Merge(block, chain, shortcut);
        return Template.Lines(chain.Statements, end);
    }

    private static string Merge(BlockGraph block, LayerChain chain, ShortcutCode shortcut)
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

    private static string Activate(BlockGraph block, string tensor) =>
        block.FinalActivation is { } final ? LayerCode.Of(final).Apply(tensor, owned: true, final.Name) : tensor;
}
