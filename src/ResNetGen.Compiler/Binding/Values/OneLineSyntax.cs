using System.Diagnostics.CodeAnalysis;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Syntax;
using static ResNetGen.Compiler.Diagnostics.Quoting;

namespace ResNetGen.Compiler.Binding.Values;

/// <summary>Any text of one line, such as a paper's title.</summary>
internal sealed class OneLineSyntax : ScalarSyntax<string>
{
    private const int MaxLength = 1_000;

    public override string Expected => "a single line of text";

    protected override bool TryParse(ScalarNode scalar, ScalarNode key, DiagnosticBag diagnostics, [MaybeNullWhen(false)] out string value)
    {
        value = scalar.Text.Trim();
        var fault = value.Any(c => char.IsControl(c) || c is '\u2028' or '\u2029') || HasLoneSurrogate(value)
            ? "holds line breaks or control characters"
            : value.Length > MaxLength ? $"is longer than {NumberText.Show(MaxLength)} characters" : null;
        if (fault is null)
            return true;
        diagnostics.Report(LanguageErrors.NotOneLine, key.Span, $"The text of {Quote(key.Text)} {fault}. It takes {Expected}.");
        return false;
    }

    /// <summary>An escape may make what the file itself may not hold.</summary>
    private static bool HasLoneSurrogate(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
                i++;
            else if (char.IsSurrogate(text[i]))
                return true;
        }

        return false;
    }
}
