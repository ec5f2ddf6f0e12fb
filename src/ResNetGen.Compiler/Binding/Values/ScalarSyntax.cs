using System.Diagnostics.CodeAnalysis;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Syntax;
using static ResNetGen.Compiler.Diagnostics.Quoting;

namespace ResNetGen.Compiler.Binding.Values;

/// <summary>A value that is a single piece of text.</summary>
internal abstract class ScalarSyntax<T> : ValueSyntax<T>
{
    /// <summary>Ends the sentence "'key' takes …".</summary>
    public abstract string Expected { get; }

    public sealed override bool TryRead(SpecNode node, ScalarNode key, DiagnosticBag diagnostics, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        switch (node)
        {
            case ScalarNode { IsQuoted: false, Text: "" }:
                diagnostics.Report(LanguageErrors.MissingValue, key.Span, $"{Quote(key.Text)} has no value. It takes {Expected}.");
                return false;
            case ScalarNode scalar:
                return TryParse(scalar, key, diagnostics, out value);
            case ListNode list:
                diagnostics.Report(LanguageErrors.WrongKindOfValue, list.IsFlow ? list.Span : key.Span, $"{Quote(key.Text)} has a list where a single value is expected. It takes {Expected}.");
                return false;
            case MapNode:
                diagnostics.Report(LanguageErrors.WrongKindOfValue, key.Span, $"{Quote(key.Text)} has keys below it where a single value is expected. It takes {Expected}.");
                return false;
            default:
                return false;
        }
    }

    /// <summary>Reads the text; false when it is no such value, which has been reported.</summary>
    protected abstract bool TryParse(ScalarNode scalar, ScalarNode key, DiagnosticBag diagnostics, [MaybeNullWhen(false)] out T value);
}
