using System.Diagnostics.CodeAnalysis;
using ResNetGen.Compiler.Binding.Keys;
using ResNetGen.Compiler.Binding.Values;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Syntax;

namespace ResNetGen.Compiler.Binding.Settings.Forms;

/// <summary><c>{ top1: 76.13, source: torchvision IMAGENET1K_V1 }</c></summary>
internal sealed class AccuracySyntax : ValueSyntax<Accuracy>
{
    /// <summary>No classifier worth a figure is right less than once in a hundred; a fraction in the place of a percentage is.</summary>
    private static readonly RealNumberSyntax Percent = new("a percentage from 1 to 100, such as 76.13", percent => percent is >= 1 and <= 100);

    private static readonly OneLineSyntax Line = new();

    public override bool TryRead(SpecNode node, ScalarNode key, DiagnosticBag diagnostics, [MaybeNullWhen(false)] out Accuracy value)
    {
        value = null;
        if (MapReader.Open(node, key, KeyPlace.Accuracy, diagnostics) is not { } reader)
            return false;
        var top1 = reader.Require("top1", Percent);
        var source = reader.Require("source", Line);
        if (reader.Failed)
            return false;
        if (source.Length == 0)
        {
            diagnostics.Report(LanguageErrors.MissingValue, node.Span, $"'source' has no text. Write where the figure is published: {KeyPlace.Accuracy.Example}.");
            return false;
        }

        value = new(top1, source);
        return true;
    }
}
