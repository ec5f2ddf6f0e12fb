using ResNetGen.Compiler.Binding.Values;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Syntax;
using static ResNetGen.Compiler.Diagnostics.Quoting;

namespace ResNetGen.Compiler.Binding.Settings.Forms;

/// <summary><c>3x224x224</c>: channels x height x width.</summary>
/// <param name="example">A shape that the key often has.</param>
internal sealed class FeatureShapeSyntax(string example) : ScalarSyntax<FeatureShape>
{
    private static readonly WholeNumberSyntax Side = new(1, Bounds.MaxSide);

    private static readonly WholeNumberSyntax Channels = new(1, Bounds.MaxChannels);

    public override string Expected => $"channels x height x width, such as '{example}'";

    protected override bool TryParse(ScalarNode scalar, ScalarNode key, DiagnosticBag diagnostics, out FeatureShape value)
    {
        value = default;
        var parts = scalar.Text.Split('x', '×');
        if (parts.Length != 3)
        {
            diagnostics.Report(LanguageErrors.BadNumber, scalar.Span, $"{Quote(scalar.Text)} is not a size. {Quote(key.Text)} takes {Expected}.");
            return false;
        }

        var numbers = new int[3];
        for (int i = 0, start = 0; i < 3; start += parts[i].Length + 1, i++)
        {
            var syntax = i == 0 ? Channels : Side;
            if (syntax.Check(parts[i].Trim(), out numbers[i]) is not { } fault)
                continue;
            diagnostics.Report(
                LanguageErrors.BadNumber, scalar.SpanOf(start, parts[i].Length),
                $"{Quote(parts[i])} in {Quote(scalar.Text)} is {fault}. {Quote(key.Text)} takes {Expected}; each is {syntax.Expected}.");
            return false;
        }

        value = new(numbers[0], numbers[1], numbers[2]);
        return true;
    }
}
