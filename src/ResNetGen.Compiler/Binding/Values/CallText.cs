using System.Text.RegularExpressions;
using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Syntax;

namespace ResNetGen.Compiler.Binding.Values;

/// <summary>A value written as a call: <c>se(16, exact)</c>, or its name alone.</summary>
internal sealed record CallText(string Name, IReadOnlyList<CallArgument> Arguments, bool HasParentheses)
{
    /// <summary>A call whose parentheses are missing or do not match. No part is long, so that a hostile text costs no time.</summary>
    private static readonly Regex Loose = new(
        @"^(?<name>[\w.]{1,40}?)(?:[ :]{0,4}[(\[]|[ :]{1,4})(?<arguments>[^()\[\]]{1,60})[)\]]{0,4}$", RegexOptions.CultureInvariant);

    public bool IsBare => !HasParentheses;

    public int Count => Arguments.Count;

    /// <summary>The name without the module that it is in: <c>ReLU</c> of <c>nn.ReLU</c>.</summary>
    public string Word => Name.Substring(Name.LastIndexOf('.') + 1);

    /// <summary>The call as it is written with its parentheses.</summary>
    public string Show() => IsBare ? Name : $"{Name}({string.Join(", ", Arguments.Select(argument => argument.Text))})";

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

    /// <summary>What may be meant by a text that is not a call: <c>se(16</c>, <c>leaky_relu 0.1</c>, <c>batch 1e-5 0.1</c>.</summary>
    public static IEnumerable<CallText> Loosely(ScalarNode scalar)
    {
        var match = Loose.Match(scalar.Text.Trim());
        if (!match.Success)
            yield break;
        foreach (var separators in new[] { ",", ", " })
        {
            var arguments = match.Groups["arguments"].Value.Split(separators.ToCharArray(), StringSplitOptions.RemoveEmptyEntries);
            yield return new(match.Groups["name"].Value, [.. arguments.Select(argument => new CallArgument(argument.Trim(), scalar.Span))], HasParentheses: true);
        }
    }
}

internal readonly record struct CallArgument(string Text, SourceSpan Span);
