using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Graph.Facts;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Graph.Building;

/// <summary>A block written as a cell: numbers stand as they are, <c>w</c> and <c>C</c> are the stage's.</summary>
internal static class CellBlockPlanner
{
    public static IReadOnlyList<PlannedConvolution>? Plan(CellBlockSpec cell, StageSpec stage, int widthFactor, DiagnosticBag diagnostics)
    {
        var width = 0;
        if (cell.Convolutions.Any(convolution => convolution.Channels.Value.OfWidth))
        {
            if (BlockPlanner.EffectiveWidth(stage, widthFactor, diagnostics) is not { } effective)
                return null;
            width = effective;
        }

        var planned = new List<PlannedConvolution>();
        foreach (var convolution in cell.Convolutions)
        {
            if (Channels(convolution, stage, width, diagnostics) is not { } channels)
                return null;
            var usesCardinality = convolution.Groups is { } written && written.Value.Number is null;
            planned.Add(new(
                convolution.Kernel,
                channels,
                convolution.Groups is { } groups ? groups.Value.Number ?? stage.Cardinality.Value : 1,
                convolution.Dilation?.Value ?? 1,
                convolution.Channels.Span,
                usesCardinality && stage.Cardinality.IsWritten ? stage.Cardinality.Span : convolution.Groups?.Span ?? convolution.Span,
                convolution.Kernel.Span));
        }

        return planned;
    }

    private static int? Channels(CellConvolution convolution, StageSpec stage, int width, DiagnosticBag diagnostics)
    {
        var count = convolution.Channels.Value;
        var product = count.OfWidth && count.Factor <= int.MaxValue ? count.Factor * width : count.Factor;
        var value = product / count.Divisor;
        if (Arithmetic.WholeChannels(value) is { } channels && (!count.OfWidth || count.Factor <= int.MaxValue))
            return channels;
        if (value > int.MaxValue || count.Factor > int.MaxValue)
        {
            diagnostics.Report(
                ShapeErrors.TooLarge,
                convolution.Channels.Span,
                $"{stage.Name}: {Arithmetic.Print(value)} channels are more than the {Arithmetic.Print(int.MaxValue)} that a layer can have.");
        }
        else
        {
            diagnostics.Report(
                ShapeErrors.NotWhole,
                convolution.Channels.Span,
                $"{stage.Name}: with w = {Arithmetic.Print(width)} this convolution has {Arithmetic.Print(value)} channels, which is not a whole positive number.",
                new(stage.Width.Span, $"w is {Arithmetic.Print(width)} here."));
        }

        return null;
    }
}
