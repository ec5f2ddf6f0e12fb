using System.Diagnostics.CodeAnalysis;
using ResNetGen.Compiler.Binding.Values;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Syntax;

namespace ResNetGen.Compiler.Binding.Settings.Forms;

/// <summary><c>2</c>, or in a stage's row <c>[2, 4, 8]</c>: one for each block. Whether there are as many as blocks is asked when both are known.</summary>
internal sealed class DilationSyntax : ValueSyntax<StageDilation>
{
    private static readonly WholeNumberSyntax Number = new(1, Bounds.MaxDilation);

    public override bool TryRead(SpecNode node, ScalarNode key, DiagnosticBag diagnostics, [MaybeNullWhen(false)] out StageDilation value)
    {
        value = null;
        if (node is not ListNode list)
        {
            if (!Number.TryRead(node, key, diagnostics, out var one))
                return false;
            value = StageDilation.All(one);
            return true;
        }

        if (list.Items.Count is 0 or > Bounds.MaxBlocks)
        {
            diagnostics.Report(
                list.Items.Count == 0 ? LanguageErrors.ListLength : LanguageErrors.TooMany, list.IsFlow ? list.Span : key.Span,
                list.Items.Count == 0
                    ? "The list of 'dilation' is empty. Give one value for each block of the stage, or a single value for all."
                    : $"'dilation' has {NumberText.Show(list.Items.Count)} values; a stage has at most {NumberText.Show(Bounds.MaxBlocks)} blocks.");
            return false;
        }

        var values = new int[list.Items.Count];
        var isRight = true;
        for (var i = 0; i < values.Length; i++)
            isRight &= Number.TryRead(list.Items[i], key, diagnostics, out values[i]);
        value = isRight ? new(new(values), IsList: true) : null;
        return isRight;
    }
}
