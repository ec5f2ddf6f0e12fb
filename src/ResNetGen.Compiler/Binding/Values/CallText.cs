using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Syntax;

namespace ResNetGen.Compiler.Binding.Values;

/// <summary>A value written as a call: <c>se(16, exact)</c>, or its name alone.</summary>
internal sealed record CallText(string Name, IReadOnlyList<CallArgument> Arguments, bool HasParentheses)
{
    public bool IsBare => !HasParentheses;

    public int Count => Arguments.Count;

    /// <summary>Null when the parentheses do not match.</summary>
    public static CallText? Parse(ScalarNode scalar)
    {
        var text = scalar.Text;
        var open = text.IndexOf('(');
        if (open < 0)
            return text.Contains(')') ? null : new(text.Trim(), [], HasParentheses: false);
        if (text.IndexOf(')') != text.TrimEnd().Length - 1 || text.LastIndexOf('(') != open)
            return null;

        var arguments = new List<CallArgument>();
        var start = open + 1;
        foreach (var part in text.Substring(start, text.IndexOf(')') - start).Split(','))
        {
            var trimmed = part.Trim();
            var lead = part.Length - part.TrimStart().Length;
            arguments.Add(new(trimmed, scalar.SpanOf(start + (trimmed.Length == 0 ? 0 : lead), trimmed.Length)));
            start += part.Length + 1;
        }

        return new(text.Substring(0, open).Trim(), arguments, HasParentheses: true);
    }
}

internal readonly record struct CallArgument(string Text, SourceSpan Span);
