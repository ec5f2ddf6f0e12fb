using System.Diagnostics.CodeAnalysis;
using ResNetGen.Compiler.Binding.Cells;
using ResNetGen.Compiler.Binding.Values;
using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Syntax;
using static ResNetGen.Compiler.Diagnostics.Quoting;

namespace ResNetGen.Compiler.Binding.Settings.Forms;

/// <summary>A stem by its name, or by its rows.</summary>
internal sealed class StemSyntax : ValueSyntax<StemSpec>
{
    private static readonly string[] Names = ["imagenet", "cifar", "deep", "none"];

    private static string Expected => $"{Either(Names)}, or a list of rows such as '7x7, 64, stride 2' and 'max pool 3x3, stride 2'";

    /// <summary>A stem of this name, its rows placed where the name is written.</summary>
    public static StemSpec? Named(string name, SourceSpan span) => name switch
    {
        "imagenet" => new([new StemConvolution(7, 64, 2, 3, span), new StemPool(PoolKind.Max, 3, 2, 1, span)]),
        "cifar" => new([new StemConvolution(3, null, 1, 1, span)]),
        "deep" => new(
        [
            new StemConvolution(3, 32, 2, 1, span), new StemConvolution(3, 32, 1, 1, span), new StemConvolution(3, 64, 1, 1, span),
            new StemPool(PoolKind.Max, 3, 2, 1, span),
        ]),
        "none" => new([]),
        _ => null,
    };

    /// <summary>As the language writes it: the name of a stem that has one, else its rows.</summary>
    public static string Text(StemSpec stem)
    {
        // The channels of the one stem without a number are those of the first stage.
        if (stem.Rows.OfType<StemConvolution>().Any(row => row.Channels is null))
            return "cifar";
        return Array.Find(Names, name => Named(name, default)!.SaysTheSame(stem)) ?? $"[{string.Join(", ", stem.Rows.Select(row => $"\"{row.Text}\""))}]";
    }

    public override bool TryRead(SpecNode node, ScalarNode key, DiagnosticBag diagnostics, [MaybeNullWhen(false)] out StemSpec value)
    {
        value = node switch
        {
            ScalarNode { IsQuoted: false, Text: "" } => Missing(key, diagnostics),
            ScalarNode scalar => Named(scalar.Text, scalar.Span) ?? Single(scalar, key, diagnostics),
            ListNode list => Rows(list, key, diagnostics),
            MapNode => WrongKind(key, diagnostics),
            _ => null,
        };
        return value is not null;
    }

    private static StemSpec? Missing(ScalarNode key, DiagnosticBag diagnostics)
    {
        diagnostics.Report(LanguageErrors.MissingValue, key.Span, $"{Quote(key.Text)} has no value. It takes {Expected}.");
        return null;
    }

    private static StemSpec? WrongKind(ScalarNode key, DiagnosticBag diagnostics)
    {
        diagnostics.Report(LanguageErrors.WrongKindOfValue, key.Span, $"{Quote(key.Text)} has keys below it. It takes {Expected}.");
        return null;
    }

    /// <summary>One row needs no list around it.</summary>
    private static StemSpec? Single(ScalarNode scalar, ScalarNode key, DiagnosticBag diagnostics)
    {
        if (scalar.Text.Contains(','))
            return new StemRowParser(scalar, diagnostics).Parse() is { } row ? new([row]) : null;
        var meant = MeantValue.Of(key.Text, scalar.Text, Names);
        diagnostics.Report(
            LanguageErrors.UnknownValue, scalar.Span,
            $"{Quote(scalar.Text)} is not a stem.{meant.InWords} {Quote(key.Text)} takes {Expected}.",
            edit: scalar.ChangedTo(meant.Text));
        return null;
    }

    private static StemSpec? Rows(ListNode list, ScalarNode key, DiagnosticBag diagnostics)
    {
        if (list.Items.Count == 0)
        {
            diagnostics.Report(LanguageErrors.ListLength, list.Span, "The stem's list is empty. For a network without a stem, write 'stem: none'.");
            return null;
        }

        if (list.Items.Count > Bounds.MaxStemRows)
        {
            diagnostics.Report(LanguageErrors.ListLength, key.Span, $"The stem has {NumberText.Show(list.Items.Count)} rows; {Bounds.MaxStemRows} is the most that is allowed.");
            return null;
        }

        var rows = list.Items.Select(item => Row(item, diagnostics)).ToArray();
        return rows.Any(row => row is null) ? null : new(rows.Select(row => row!).ToEquatableArray());
    }

    private static StemRow? Row(SpecNode node, DiagnosticBag diagnostics)
    {
        if (node is ScalarNode { Text: not "" } scalar)
            return new StemRowParser(scalar, diagnostics).Parse();
        if (node is not BrokenNode)
            diagnostics.Report(LanguageErrors.WrongKindOfValue, node.Span, $"Each entry of the stem's list is {StemRowParser.Expected}.");
        return null;
    }
}
