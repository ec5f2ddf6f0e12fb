using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Graph.Building.Planning;
using ResNetGen.Compiler.Graph.Facts;
using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Spec.Cells;

namespace ResNetGen.Compiler.Graph.Building;

/// <summary>What the paths of a split give together.</summary>
internal static class SplitShapes
{
    /// <param name="outputs">What each path gives, and where the path is written.</param>
    /// <returns>False when the paths do not meet, which has been reported.</returns>
    public static bool TryJoin(
        StageSpec stage, PlannedSplit split, int stride, IReadOnlyList<(FeatureShape Shape, SourceSpan Span)> outputs, DiagnosticBag diagnostics, out FeatureShape joined)
    {
        joined = outputs[0].Shape;
        return SizesMeet(stage, split, stride, outputs, diagnostics) && split.Join switch
        {
            Join.Sum => ChannelsMeet(stage, outputs, diagnostics),
            Join.Concatenation => TryConcatenate(stage, split, outputs, diagnostics, out joined),
        };
    }

    /// <summary>Paths with a convolution take the stride once each; an empty one cannot.</summary>
    private static bool SizesMeet(
        StageSpec stage, PlannedSplit split, int stride, IReadOnlyList<(FeatureShape Shape, SourceSpan Span)> outputs, DiagnosticBag diagnostics)
    {
        var smallest = outputs.OrderBy(output => output.Shape.Height).First();
        var at = Enumerable.Range(0, outputs.Count).Where(i => outputs[i].Shape.Height != smallest.Shape.Height || outputs[i].Shape.Width != smallest.Shape.Width).DefaultIfEmpty(-1).First();
        if (at < 0)
            return true;
        var (shape, span) = outputs[at];
        diagnostics.Report(
            ShapeErrors.PathsDifferInSize,
            span,
            $"{stage.Name}: this path gives {shape.Height} x {shape.Width} pixels, and another one of '{split.Text}' gives {smallest.Shape.Height} x {smallest.Shape.Width}: a path without a convolution cannot take the block's stride {stride}. Put a convolution in the path, or use stride 1.",
            new(smallest.Span, $"This path gives {smallest.Shape.Height} x {smallest.Shape.Width} pixels."));
        return false;
    }

    private static bool ChannelsMeet(StageSpec stage, IReadOnlyList<(FeatureShape Shape, SourceSpan Span)> outputs, DiagnosticBag diagnostics)
    {
        var (first, place) = outputs[0];
        var at = Enumerable.Range(1, outputs.Count - 1).Where(i => outputs[i].Shape.Channels != first.Channels).DefaultIfEmpty(-1).First();
        if (at < 0)
            return true;
        var (other, span) = outputs[at];
        diagnostics.Report(
            ShapeErrors.PathsDifferInChannels,
            span,
            $"{stage.Name}: this path gives {Arithmetic.Print(other.Channels)} channels, and the first path of the sum gives {Arithmetic.Print(first.Channels)}. What is added must have the same number of channels: change one of them, or use 'concat'.",
            new(place, $"The first path gives {Arithmetic.Print(first.Channels)} channels."));
        return false;
    }

    private static bool TryConcatenate(
        StageSpec stage, PlannedSplit split, IReadOnlyList<(FeatureShape Shape, SourceSpan Span)> outputs, DiagnosticBag diagnostics, out FeatureShape joined)
    {
        var channels = outputs.Sum(output => (long)output.Shape.Channels);
        joined = outputs[0].Shape with { Channels = (int)Math.Min(channels, int.MaxValue) };
        if (channels <= int.MaxValue)
            return true;
        diagnostics.Report(
            ShapeErrors.TooLarge,
            split.Span,
            $"{stage.Name}: the paths give {Arithmetic.Print(channels)} channels together, more than the {Arithmetic.Print(int.MaxValue)} that a layer can have.");
        return false;
    }
}
