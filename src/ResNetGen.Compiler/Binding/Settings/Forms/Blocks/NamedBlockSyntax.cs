using System.Diagnostics.CodeAnalysis;
using ResNetGen.Compiler.Binding.Cells;
using ResNetGen.Compiler.Binding.Names;
using ResNetGen.Compiler.Binding.Values;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Syntax;
using static ResNetGen.Compiler.Diagnostics.Quoting;

namespace ResNetGen.Compiler.Binding.Settings.Forms.Blocks;

/// <summary><c>basic</c>, <c>bottleneck</c> or a cell.</summary>
internal sealed class NamedBlockSyntax : ScalarSyntax<BlockSpec>
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
            $"{Quote(scalar.Text)} is not a block.{meant.InWords} A block is {Expected}.{(meant.Text is null && IsClass(scalar.Text) ? $" A class of your own is written '{{ class: {scalar.Text} }}'." : "")}",
            edit: scalar.ChangedTo(meant.Text));
        return false;
    }

    /// <summary>In C#, classes begin with a capital; a name with a point has a namespace before it.</summary>
    private static bool IsClass(string text) =>
        text.Length <= ClassNameSyntax.MaxLength && text.Split('.').All(part => CSharpIdentifier.FindFault(part) is null) && char.IsUpper(text[text.LastIndexOf('.') + 1]);
}
