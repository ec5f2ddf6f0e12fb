using System.Diagnostics.CodeAnalysis;
using ResNetGen.Compiler.Binding.Keys;
using ResNetGen.Compiler.Binding.Values;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Syntax;

namespace ResNetGen.Compiler.Binding.Settings.Forms;

/// <summary><c>{ parameters: 25.6M, macs: 4.1G, depth: 50, features: 2048x7x7, state_dict: 320 }</c></summary>
internal sealed class ExpectationSyntax : ValueSyntax<Expectation>
{
    private static readonly ExpectedCountSyntax Count = new();

    private static readonly FeatureShapeSyntax Shape = new("2048x7x7");

    public override bool TryRead(SpecNode node, ScalarNode key, DiagnosticBag diagnostics, [MaybeNullWhen(false)] out Expectation value)
    {
        value = null;
        if (MapReader.Open(node, key, KeyPlace.Expect, diagnostics) is not { } reader)
            return false;
        value = new(node.Span)
        {
            Parameters = reader.Read("parameters", Count),
            MultiplyAdds = reader.Read("macs", Count),
            Depth = reader.Read("depth", Count),
            Features = reader.Read("features", Shape),
            StateDict = reader.Read("state_dict", Count),
        };
        return !reader.Failed;
    }
}
