using System.Diagnostics.CodeAnalysis;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Syntax;
using static ResNetGen.Compiler.Diagnostics.Quoting;

namespace ResNetGen.Compiler.Binding.Values;

/// <summary>A value that is a word, some with numbers in parentheses.</summary>
internal abstract class CallSyntax<T> : ScalarSyntax<T>
    where T : class
{
    /// <summary>Every form, as it is written: <c>se(16)</c>.</summary>
    protected abstract IReadOnlyList<string> Forms { get; }

    public sealed override string Expected => Either(Forms);

    protected sealed override bool TryParse(ScalarNode scalar, ScalarNode key, DiagnosticBag diagnostics, [MaybeNullWhen(false)] out T value)
    {
        var call = CallText.Parse(scalar);
        if (call is not null && Match(call) is { } match)
        {
            value = match.Value;
            if (match.Fault is not { } fault)
                return value is not null;
            var span = fault.Argument?.Span ?? scalar.Span;
            diagnostics.Report(LanguageErrors.BadNumber, span, $"{fault.Message} {Quote(key.Text)} takes {Expected}.");
            return false;
        }

        value = null;
        diagnostics.Report(
            LanguageErrors.UnknownValue, scalar.Span,
            $"{Quote(scalar.Text)} is no value of {Quote(key.Text)}.{Suggestion(call, scalar.Text)} {Quote(key.Text)} takes {Expected}.");
        return false;
    }

    /// <summary>The value, a fault in a known form, or null for an unknown form.</summary>
    protected abstract CallMatch<T>? Match(CallText call);

    private string Suggestion(CallText? call, string text)
    {
        var names = Forms.ToDictionary(form => form, form => form.Split('(')[0]);
        var nearest = DidYouMean.Nearest(call?.Name ?? text, names.Values);
        return nearest is null || string.Equals(nearest, text, StringComparison.Ordinal)
            ? ""
            : $" Did you mean {Quote(names.First(form => string.Equals(form.Value, nearest, StringComparison.Ordinal)).Key)}?";
    }
}

/// <param name="Value">Null together with a fault.</param>
internal readonly record struct CallMatch<T>(T? Value, CallFault? Fault)
    where T : class
{
    public static CallMatch<T> Of(T value) => new(value, null);

    public static CallMatch<T> Wrong(CallArgument argument, string what) => new(null, new(argument, $"{Quote(argument.Text)} is {what}."));
}

internal readonly record struct CallFault(CallArgument? Argument, string Message);
