using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Graph.Facts;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Graph.Building;

/// <summary>How a stage moves over its input.</summary>
/// <param name="Stride">Of its first block.</param>
/// <param name="Dilation">Of its kernels larger than 1.</param>
/// <param name="StridedDilation">In the first block, of the convolution that carries the stride; null: as of the others.</param>
/// <param name="Reduction">Product of all strides up to the stage's output.</param>
/// <param name="DilationSpan">What to point at when the dilation is too large.</param>
internal sealed record StridePlan(int Stride, StageDilation Dilation, int? StridedDilation, int Reduction, SourceSpan DilationSpan)
{
    /// <summary>The plans of all stages; null when the total stride is impossible, which has been reported.</summary>
    public static IReadOnlyList<StridePlan>? Of(NetworkSpec spec, int stemReduction, DiagnosticBag diagnostics)
    {
        var plans = new List<StridePlan>();
        var reduction = stemReduction;
        var dilation = 1;
        foreach (var stage in spec.Stages)
        {
            var stride = stage.Stride.Value;
            var previous = dilation;
            if (spec.OutputStride.Value is { } outputStride && (long)reduction * stride > outputStride)
            {
                if (Multiply(dilation, stride, stage, diagnostics) is not { } widened)
                    return null;
                dilation = widened;
                stride = 1;
            }

            if (Multiply(reduction, stride, stage, diagnostics) is not { } product)
                return null;
            reduction = product;
            plans.Add(spec.OutputStride.Value is null
                ? new(stride, stage.Dilation.Value, null, reduction, stage.Dilation.Span)
                : new(stride, StageDilation.All(dilation), previous, reduction, spec.OutputStride.Span));
        }

        return StemFits(spec, stemReduction, diagnostics) ? plans : null;
    }

    private static int? Multiply(int factor, int stride, StageSpec stage, DiagnosticBag diagnostics)
    {
        var product = (long)factor * stride;
        if (product <= int.MaxValue)
            return (int)product;
        diagnostics.Report(
            ShapeErrors.TooLarge,
            stage.Stride.Span,
            $"{stage.Name}: the strides up to here multiply to {Arithmetic.Print(product)}, more than {Arithmetic.Print(int.MaxValue)}.");
        return null;
    }

    /// <summary>A stage that would go past keeps its resolution, but nothing holds a stem back.</summary>
    private static bool StemFits(NetworkSpec spec, int stemReduction, DiagnosticBag diagnostics)
    {
        if (spec.OutputStride.Value is not { } outputStride || stemReduction <= outputStride)
            return true;
        diagnostics.Report(
            ShapeErrors.OutputStrideNotReached,
            spec.OutputStride.Span,
            $"'{spec.Name}': the stem alone has a total stride of {stemReduction}, past 'output_stride' {outputStride}. Use a stem with smaller strides, or a larger 'output_stride'.");
        return false;
    }
}
