using System.Diagnostics.CodeAnalysis;
using ResNetGen.Compiler.Binding.Names;
using ResNetGen.Compiler.Binding.Values;
using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Syntax;
using static ResNetGen.Compiler.Diagnostics.Quoting;

namespace ResNetGen.Compiler.Binding.Settings.Forms.Blocks;

/// <summary>The name of a C# class, with its namespace or alone. Whether there is such a class, the C# compiler says.</summary>
internal sealed class ClassNameSyntax : ScalarSyntax<string>
{
    public const int MaxLength = 400;

    private const string Global = "global::";

    /// <summary>Classes inside of every network's class, which would be found in the place of the user's.</summary>
    private static readonly string[] Hidden = ["FeatureMaps", "Inference"];

    public override string Expected => "a C# class such as 'Acme.Vision.MixerBlock'";

    protected override bool TryParse(ScalarNode scalar, ScalarNode key, DiagnosticBag diagnostics, [MaybeNullWhen(false)] out string value)
    {
        value = scalar.Text;
        if (value.Length > MaxLength)
            return Fail(scalar.Span, $"The name of the class is longer than {MaxLength} characters.");
        if (value.StartsWith(Global, StringComparison.Ordinal))
        {
            var without = value.Substring(Global.Length);
            return Fail(scalar.Span, $"Leave out '{Global}': a name with a namespace is found from there anyway.", scalar.ChangedTo(without));
        }

        if (Hidden.Contains(value))
            return Fail(scalar.Span, $"Every network has a class {Quote(value)} of its own. Write yours with its namespace.");
        if (value.IndexOf('<') >= 0)
            return Fail(scalar.Span, $"{Quote(value)} is a generic class. Derive a class without type parameters from it.");
        var start = 0;
        foreach (var part in value.Split('.'))
        {
            if (Fault(part) is { } fault)
                return Fail(scalar.SpanOf(start, part.Length), $"{fault}. 'class' takes {Expected}.");
            start += part.Length + 1;
        }

        return true;

        bool Fail(SourceSpan span, string message, SuggestedEdit? edit = null)
        {
            diagnostics.Report(NameErrors.BadClass, span, message, edit: edit);
            return false;
        }
    }

    private static string? Fault(string part)
    {
        if (part.Length == 0)
            return "A part of the class's name is empty";
        if (CSharpIdentifier.FindFault(part) is not null || !CSharpIdentifier.IsNormalized(part))
            return $"{Quote(part)} is not a C# identifier";
        return CSharpWords.IsKeyword(part) ? $"{Quote(part)} is a C# keyword" : null;
    }
}
