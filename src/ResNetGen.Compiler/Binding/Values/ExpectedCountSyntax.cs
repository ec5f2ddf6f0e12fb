using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Syntax;
using static ResNetGen.Compiler.Diagnostics.Quoting;

namespace ResNetGen.Compiler.Binding.Values;

/// <summary><c>25_557_032</c> exactly, or <c>25.6M</c> to the digits printed.</summary>
internal sealed class ExpectedCountSyntax : ScalarSyntax<ExpectedCount>
{
    /// <summary>A number behind which papers and tools write what is counted.</summary>
    private static readonly Regex WithWord = new(
        @"^(?<number>[0-9][0-9_]*(?:\.[0-9]+)?)(?: *(?<suffix>[KMGkmg]))? *(?<word>flops|macs|madds|params|parameters)?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    public override string Expected => "a whole number such as '25_557_032', or a rounded one such as '25.6M' or '4.1G'";

    protected override bool TryParse(ScalarNode scalar, ScalarNode key, DiagnosticBag diagnostics, [MaybeNullWhen(false)] out ExpectedCount value)
    {
        value = null;
        var fault = NumberText.TryParse(scalar.Text, out var number);
        if (fault is null && number.Value > long.MaxValue)
            fault = "too large";
        if (fault is null && number.Value == 0)
            fault = "too small";
        if (fault is null && number.Unit == 1 && number.Value != decimal.Truncate(number.Value))
            fault = "not whole";
        if (fault is null && scalar.Text.IndexOfAny(['e', 'E']) >= 0)
            fault = "written with an exponent, which leaves in doubt which digits count";
        if (fault is null)
        {
            value = new(number.Digits, number.Unit, number.Decimals, scalar.Text);
            return true;
        }

        var bare = WithoutWord(scalar.Text);
        diagnostics.Report(
            LanguageErrors.BadNumber, scalar.Span,
            $"{Quote(scalar.Text)} is {fault}{(bare is null ? "" : $": write {Quote(bare)}")}. {Quote(key.Text)} takes {Expected}.",
            edit: scalar.ChangedTo(bare ?? NumberText.Mended(scalar.Text)));
        return false;
    }

    /// <summary>The number of <c>1.82 GFLOPs</c>; null for any other text.</summary>
    private static string? WithoutWord(string text) =>
        WithWord.Match(text) is { Success: true, Groups: var groups } && (groups["word"].Success || text.Contains(' ')) ? groups["number"].Value + groups["suffix"].Value.ToUpperInvariant() : null;
}
