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
            diagnostics.Report(LanguageErrors.BadNumber, span, fault.Message);
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

    /// <summary>The form with the nearest name and as many arguments.</summary>
    private string Suggestion(CallText? call, string text)
    {
        var nearest = DidYouMean.Nearest(call?.Name ?? text, Forms.Select(NameOf));
        var count = call is null || call.IsBare ? 0 : call.Count;
        var meant = Forms
            .Where(form => string.Equals(NameOf(form), nearest, StringComparison.Ordinal))
            .OrderBy(form => Math.Abs(ArgumentsOf(form) - count))
            .FirstOrDefault();
        return meant is null ? "" : $" Did you mean {Quote(meant)}?";
    }

    private static string NameOf(string form) => form.Split('(')[0];

    private static int ArgumentsOf(string form) => form.Contains('(') ? form.Split(',').Length : 0;
}

/// <param name="Value">Null together with a fault.</param>
internal readonly record struct CallMatch<T>(T? Value, CallFault? Fault)
    where T : class
{
    public static CallMatch<T> Of(T value) => new(value, null);

    public static CallMatch<T> Wrong(CallArgument argument, string what) => new(null, new(argument, $"{Quote(argument.Text)} is {what}."));
}

internal readonly record struct CallFault(CallArgument? Argument, string Message);
