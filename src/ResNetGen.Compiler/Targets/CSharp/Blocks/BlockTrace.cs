using ResNetGen.Compiler.Plan;
using ResNetGen.Compiler.Targets.CSharp.Layers;
using ResNetGen.Compiler.Targets.CSharp.Text;

namespace ResNetGen.Compiler.Targets.CSharp.Blocks;

/// <summary>The statements of a block's <c>Trace</c>, which records what the block computes in evaluation.</summary>
internal static class BlockTrace
{
    public static string Write(BlockClass block, ShortcutCode shortcut)
    {
        var statements = new List<string>();
        // In pre order the shortcut may see the tensor behind the first norm and activation.
        var (tensor, source) = ("x", "x");
        for (var i = 0; i < block.MainPath.Count; i++)
        {
            tensor = block.MainPath[i].Match(
                layer => LayerCode.Of(layer.Layer).Trace(tensor, FieldName.Of(layer)),
                split => ModuleCode.TraceModule(tensor, split.Field));
            if (i + 1 != block.ShortcutAfter)
                continue;
            statements.Add($"var active = {tensor};");
            (tensor, source) = ("active", "active");
        }

        if (shortcut.Trace(source) is not { } operand)
            return Template.Lines([.. statements, $"return {Activate(block, tensor)};"]);
        statements.Add($"var y = {tensor};");
        return Template.Lines([.. statements, .. block.Merge switch
        {
            Spec.Merge.ActivatedMainPath => new[] { $"return {Activate(block, "y")}.add({operand});" },
            Spec.Merge.ActivatedSumWithSquare => [$"var shortcut = {operand};", $"return {Activate(block, "y.add(shortcut.mul(shortcut))")};"],
            Spec.Merge.ActivatedSum => [$"return {Activate(block, $"y.add({operand})")};"],
        }]);
    }

    private static string Activate(BlockClass block, string tensor) =>
        block.FinalActivation is { } final ? LayerCode.Of(final).Trace(tensor, block.FinalActivationField) : tensor;
}
