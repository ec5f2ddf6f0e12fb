using System.Diagnostics.CodeAnalysis;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Spec;
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
            if (match.Doubt is { } doubt)
            {
                diagnostics.Report(
                    LanguageErrors.UnusualNorm, scalar.Span, $"In {Quote(scalar.Text)} {doubt.What}.{(doubt.Meant is { } other ? $" Did you mean {Quote(other)}?" : "")}",
                    edit: scalar.ChangedTo(doubt.Meant));
            }

            if (match.Fault is not { } fault)
                return value is not null;
            var span = fault.Argument?.Span ?? scalar.Span;
            diagnostics.Report(LanguageErrors.BadNumber, span, fault.Message);
            return false;
        }

        value = null;
        var meant = Meant(call, scalar, key);
        diagnostics.Report(
            LanguageErrors.UnknownValue, scalar.Span,
            $"{Quote(scalar.Text)} is not a value of {Quote(key.Text)}.{meant.InWords} {Quote(key.Text)} takes {Expected}.",
            edit: scalar.ChangedTo(meant.Text));
        return false;
    }

    /// <summary>The value, a fault in a known form, or null for an unknown form.</summary>
    protected abstract CallMatch<T>? Match(CallText call);

    private MeantValue Meant(CallText? call, ScalarNode scalar, ScalarNode key)
    {
        var loose = call is { IsBare: false } ? [] : CallText.Loosely(scalar).ToArray();
        if (loose.FirstOrDefault(reading => Match(reading) is { Value: not null, Fault: null, Doubt: null }) is { } whole)
            return MeantValue.Near(whole.Show());
        foreach (var reading in new[] { call }.Concat(loose))
        {
            if (reading is not null && ForeignValues.Find(key.Text, reading.Word) is { } foreign)
                return Called(foreign, reading);
        }

        var near = NearestForm(call, scalar.Text);
        return MeantValue.Near(near, near is null || call is null ? near : WithNumbersOf(call, near));
    }

    /// <summary>Numbers that the form does not take are lost by no edit.</summary>
    private static MeantValue Called(ForeignValue foreign, CallText call)
    {
        if (foreign.Here is not { } form)
            return MeantValue.Called(foreign);
        var meant = MeantValue.Called(foreign with { Here = WithNumbersOf(call, form) });
        return call.Count > ArgumentsOf(form) ? meant with { Text = null } : meant;
    }

    /// <summary>The form with the nearest name and as many arguments.</summary>
    private string? NearestForm(CallText? call, string text)
    {
        var nearest = DidYouMean.Nearest(call?.Word ?? text, Forms.Select(NameOf));
        var count = call is null || call.IsBare ? 0 : call.Count;
        return Forms
            .Where(form => string.Equals(NameOf(form), nearest, StringComparison.Ordinal))
            .OrderBy(form => Math.Abs(ArgumentsOf(form) - count))
            .FirstOrDefault();
    }

    /// <summary>The form with the numbers that are written in place of its own: a misspelt word says nothing against them.</summary>
    private static string WithNumbersOf(CallText call, string form)
    {
        if (ArgumentsOf(form) == 0)
            return form;
        var arguments = form.Substring(NameOf(form).Length + 1).TrimEnd(')').Split(',').Select((argument, i) =>
            IsNumber(argument) && i < call.Count && IsNumber(call.Arguments[i].Text) ? call.Arguments[i].Text : argument.Trim());
        return $"{NameOf(form)}({string.Join(", ", arguments)})";
    }

    private static bool IsNumber(string text) => NumberText.TryParse(text.Trim(), out _) is null;

    private static string NameOf(string form) => form.Split('(')[0];

    private static int ArgumentsOf(string form) => form.Contains('(') ? form.Split(',').Length : 0;
}

/// <param name="Value">Null together with a fault.</param>
internal readonly record struct CallMatch<T>(T? Value, CallFault? Fault)
    where T : class
{
    /// <summary>A value that can be, but was hardly meant.</summary>
    public CallDoubt? Doubt { get; init; }

    public static CallMatch<T> Of(T value) => new(value, null);

    public static CallMatch<T> Wrong(CallArgument argument, string what) => new(null, new(argument, $"{Quote(argument.Text)} is {what}."));
}

/// <param name="What">Behind "In 'value'", without a full stop.</param>
/// <param name="Meant">The value that was probably meant, or null.</param>
internal sealed record CallDoubt(string What, string? Meant);

internal readonly record struct CallFault(CallArgument? Argument, string Message);
