using System.Diagnostics.CodeAnalysis;
using ResNetGen.Compiler.Binding.Cells;
using ResNetGen.Compiler.Binding.Values;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Syntax;
using static ResNetGen.Compiler.Diagnostics.Quoting;

namespace ResNetGen.Compiler.Binding.Settings.Forms;

/// <summary><c>basic</c>, <c>bottleneck</c> or a cell.</summary>
internal sealed class BlockSyntax : ScalarSyntax<BlockSpec>
{
    private static readonly string[] Names = ["basic", "bottleneck"];

    public override string Expected => "'basic', 'bottleneck' or a cell such as \"[3x3, w; 3x3, w]\"";

    protected override bool TryParse(ScalarNode scalar, ScalarNode key, DiagnosticBag diagnostics, [MaybeNullWhen(false)] out BlockSpec value)
    {
        value = scalar.Text switch
        {
            "basic" => new BasicBlockSpec(),
            "bottleneck" => new BottleneckBlockSpec(),
            _ => null,
        };
        if (value is not null)
            return true;
        if (scalar.Text.TrimStart().StartsWith("[", StringComparison.Ordinal))
        {
            value = new CellParser(scalar, diagnostics).ParseBlock();
            return value is not null;
        }

        var meant = MeantValue.Of(key.Text, scalar.Text, Names);
        diagnostics.Report(
            LanguageErrors.UnknownValue, scalar.Span,
            $"{Quote(scalar.Text)} is not a block.{meant.InWords} A block is {Expected}.",
            edit: scalar.ChangedTo(meant.Text));
        return false;
    }
}
