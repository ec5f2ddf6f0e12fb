using System.Diagnostics.CodeAnalysis;
using ResNetGen.Compiler.Binding.Values;
using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Syntax;
using static ResNetGen.Compiler.Diagnostics.Quoting;

namespace ResNetGen.Compiler.Binding.Names;

/// <summary>C# identifiers with dots between them.</summary>
internal sealed class NamespaceSyntax : ScalarSyntax<string>
{
    private const int MaxLength = 400;

    private static readonly string[] Libraries = ["ResNetGen", "TorchSharp"];

    public override string Expected => "a C# namespace such as 'MyApp.Networks'";

    protected override bool TryParse(ScalarNode scalar, ScalarNode key, DiagnosticBag diagnostics, [MaybeNullWhen(false)] out string value)
    {
        value = scalar.Text;
        if (value.Length > MaxLength)
        {
            diagnostics.Report(NameErrors.BadNamespace, scalar.Span, $"{Quote(value)} is longer than {MaxLength} characters. 'namespace' takes {Expected}.");
            return false;
        }

        if (FrameworkNamespaces.Own(value))
        {
            diagnostics.Report(
                NameErrors.FrameworkNamespace, scalar.Span, $"{FrameworkNamespaces.Fault(value)} Write {Quote(FrameworkNamespaces.Other(value))}.",
                edit: scalar.ChangedTo(FrameworkNamespaces.Other(value)));
            return false;
        }

        if (Libraries.Contains(value) || value.StartsWith("TorchSharp.", StringComparison.Ordinal))
        {
            diagnostics.Report(
                NameErrors.BadNamespace, scalar.Span, $"{Quote(value)} is the namespace of a library that generated code calls, and a class in it could hide the library's. 'namespace' takes {Expected}.");
            return false;
        }

        var start = 0;
        foreach (var part in value.Split('.'))
        {
            if (Fault(part) is { } fault)
            {
                diagnostics.Report(NameErrors.BadNamespace, scalar.SpanOf(start, part.Length), $"{fault}. 'namespace' takes {Expected}.");
                return false;
            }

            start += part.Length + 1;
        }

        return true;
    }

    private static string? Fault(string part)
    {
        if (part.Length == 0)
            return "A part of the namespace is empty";
        if (CSharpIdentifier.FindFault(part) is not null || !CSharpIdentifier.IsNormalized(part))
            return $"{Quote(part)} is not a C# identifier";
        return CSharpWords.IsKeyword(part) ? $"{Quote(part)} is a C# keyword" : null;
    }
}
