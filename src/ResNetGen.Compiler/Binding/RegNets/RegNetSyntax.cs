using ResNetGen.Compiler.Binding.Keys;
using ResNetGen.Compiler.Binding.Values;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Syntax;
using static ResNetGen.Compiler.Diagnostics.Quoting;

namespace ResNetGen.Compiler.Binding.RegNets;

/// <summary><c>{ w0: 24, wa: 36.44, wm: 2.49, depth: 13, group_width: 8 }</c>, and where wanted <c>bottleneck_ratio: 0.25</c>, <c>rounding: torchvision</c>.</summary>
internal sealed class RegNetSyntax : ValueSyntax<RegNetSpec>
{
    private static readonly ValueSyntax<double> Width = Real($"a number above 0 and up to {NumberText.Show(Bounds.MaxChannels)}", number => number is > 0 and <= Bounds.MaxChannels);

    private static readonly ValueSyntax<double> Slope = Real($"a number from 0 to {NumberText.Show(Bounds.MaxChannels)}", number => number <= Bounds.MaxChannels);

    private static readonly ValueSyntax<double> Ratio = Real("a number above 1 and up to 1,000", number => number is > 1 and <= 1_000);

    private static readonly ValueSyntax<double> BottleneckRatio = Real("a number above 0 and up to 100", number => number is > 0 and <= 100);

    private static readonly ChoiceSyntax<RegNetRounding> Roundings = new(("pycls", RegNetRounding.Pycls), ("torchvision", RegNetRounding.Torchvision));

    private static readonly WholeNumberSyntax Depth = new(1, Bounds.MaxBlocks);

    public override bool TryRead(SpecNode node, ScalarNode key, DiagnosticBag diagnostics, out RegNetSpec value)
    {
        value = default;
        if (MapReader.Open(node, key, KeyPlace.RegNet, diagnostics) is not { } reader)
            return false;
        value = new(
            reader.Require("w0", Width), reader.Require("wa", Slope), reader.Require("wm", Ratio),
            reader.Require("depth", Depth), reader.Require("group_width", CommonSyntax.Channels),
            reader.Read("bottleneck_ratio", BottleneckRatio)?.Value ?? 1, reader.Read("rounding", Roundings)?.Value ?? RegNetRounding.Pycls);
        return !reader.Failed && IsExact(value, node, diagnostics);
    }

    /// <summary>With a ratio over 1, pycls' widths are multiples of the least common multiple of group and ratio, which only whole numbers have.</summary>
    private static bool IsExact(RegNetSpec spec, SpecNode node, DiagnosticBag diagnostics)
    {
        if (spec.Rounding != RegNetRounding.Pycls || spec.BottleneckRatio <= 1 || spec.BottleneckRatio == Math.Floor(spec.BottleneckRatio))
            return true;
        var ratio = ((MapNode)node).Entries.First(entry => entry.Key.Text == "bottleneck_ratio").Value;
        diagnostics.Report(
            LanguageErrors.BadNumber, ratio.Span,
            $"{Quote(((ScalarNode)ratio).Text)} is above 1 and not whole: 'rounding: pycls' makes widths of the least common multiple of 'group_width' and 'bottleneck_ratio'. Use a whole number, or 'rounding: torchvision'.");
        return false;
    }

    private static ConvertedSyntax<decimal, double> Real(string expected, Func<decimal, bool> isAllowed) =>
        new(new RealNumberSyntax(expected, isAllowed), number => (double)number);
}
