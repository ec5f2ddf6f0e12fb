using System.Globalization;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Graph.Facts;
using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Graph.Layers.Compound;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Graph.Checks;

/// <summary>Holds a network against what its <c>expect</c> promises.</summary>
internal static class ExpectationCheck
{
    /// <param name="siblings">All networks of the file, to find the layers that make a difference.</param>
    public static void Check(
        NetworkSpec spec, NetworkGraph graph, IReadOnlyList<(NetworkSpec Spec, NetworkGraph Graph)> siblings, DiagnosticBag diagnostics)
    {
        if (spec.Expect is not { } expect)
            return;
        // One setting that was misread makes all counts wrong, and is one mistake.
        Misreading? misread = null;
        Compare("{0} parameters", "parameters", "parameters", expect.Parameters, found => found.Parameters, layer => layer.Parameters);
        Compare("{0} multiply-adds", "multiply-adds", "macs", expect.MultiplyAdds, found => found.MultiplyAdds, layer => layer.MultiplyAdds);
        Compare("a depth of {0}", "convolutions", null, expect.Depth, found => found.Depth, layer => layer.IsOpaque ? null : CountsAsDepth(layer) ? 1 : 0);
        Compare("{0} entries in its state dict", "entries of the state dict", null, expect.StateDict, found => found.StateCount, layer => layer.IsOpaque ? null : layer.State.LongCount());
        if (expect.Features is { } features && features.Value != graph.Features && misread?.Graph.Features != features.Value)
        {
            misread = Misreading.Of(spec).FirstOrDefault(meant => meant.Graph.Features == features.Value);
            diagnostics.Report(
                ShapeErrors.ExpectationNotMet,
                features.Span,
                $"'{spec.Name}': the last feature map is {graph.Features}, not {features.Value} as 'expect' says.{misread?.Text}");
        }

        void Compare(string found, string what, string? key, Setting<ExpectedCount>? expected, Func<NetworkGraph, long?> count, Func<Layer, long?> ofLayer)
        {
            if (expected is not { } promise)
                return;
            if (count(graph) is not { } number)
            {
                UnknownCount.Report(graph, what, ofLayer, key, promise.Span, diagnostics);
                return;
            }

            if (IsMet(promise.Value, number) || (misread is not null && IsMet(promise.Value, count(misread.Graph)!.Value)))
                return;
            var difference = Math.Abs(number - (promise.Value.Digits * promise.Value.Unit));
            misread = Misreading.Of(spec).FirstOrDefault(meant => IsMet(promise.Value, count(meant.Graph)!.Value));
            var known = misread?.Text ?? (found.Contains("multiply-adds") ? OtherCounting.Of(graph, promise.Value) : "");
            var hint = known.Length > 0 ? null : SiblingHint.Find(spec, graph, siblings, promise.Value, count, ofLayer);
            diagnostics.Report(
                ShapeErrors.ExpectationNotMet,
                promise.Span,
                $"'{spec.Name}' has {string.Format(CultureInfo.InvariantCulture, found, Arithmetic.Print(number))}, but 'expect' says {promise.Value.Text}, {Arithmetic.Print(decimal.Truncate(difference))} {(number > promise.Value.Digits * promise.Value.Unit ? "less" : "more")}.{known}{hint?.Text}",
                hint?.Place);
        }
    }

    private static bool CountsAsDepth(Layer layer) =>
        layer is LinearLayer or CompoundLayer || (layer is ConvolutionLayer && !layer.Name.Contains(".downsample."));

    /// <summary>With a suffix, met when the number rounded half up or cut to the digits written equals them: papers do both.</summary>
    internal static bool IsMet(ExpectedCount expected, long found)
    {
        if (expected.Unit == 1)
            return expected.Digits == found;
        var scale = 1m;
        for (var i = 0; i < expected.Decimals; i++)
            scale *= 10;
        var digits = (decimal)found / expected.Unit * scale;
        var wanted = expected.Digits * scale;
        return decimal.Floor(digits) == wanted || decimal.Floor(digits + 0.5m) == wanted;
    }
}
