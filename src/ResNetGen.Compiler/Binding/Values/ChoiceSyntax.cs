using System.Diagnostics.CodeAnalysis;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Syntax;
using static ResNetGen.Compiler.Diagnostics.Quoting;

namespace ResNetGen.Compiler.Binding.Values;

/// <summary>One of a few words.</summary>
internal sealed class ChoiceSyntax<T>(params (string Word, T Value)[] choices) : ScalarSyntax<T>
{
    public override string Expected => Either(Words);

    public IReadOnlyList<string> Words => [.. choices.Select(choice => choice.Word)];

    /// <summary>The word for a value.</summary>
    public string WordOf(T value) => choices.First(choice => EqualityComparer<T>.Default.Equals(choice.Value, value)).Word;

    protected override bool TryParse(ScalarNode scalar, ScalarNode key, DiagnosticBag diagnostics, [MaybeNullWhen(false)] out T value)
    {
        foreach (var choice in choices)
        {
            if (SameWord(choice.Word, scalar.Text))
            {
                value = choice.Value;
                return true;
            }
        }

        value = default;
        var meant = MeantValue.Of(key.Text, scalar.Text, Words);
        diagnostics.Report(
            LanguageErrors.UnknownValue, scalar.Span,
            $"{Quote(scalar.Text)} is not a value of {Quote(key.Text)}.{meant.InWords} {Quote(key.Text)} takes {Expected}.",
            edit: scalar.ChangedTo(meant.Text));
        return false;
    }

    /// <summary>Spaces do not matter: <c>relu(F+x)</c> is <c>relu(F + x)</c>.</summary>
    private static bool SameWord(string word, string text) =>
        string.Equals(word, text, StringComparison.Ordinal)
        || (word.Contains(' ') && text.Length < 40 && string.Equals(word.Replace(" ", ""), text.Replace(" ", ""), StringComparison.Ordinal));
}
