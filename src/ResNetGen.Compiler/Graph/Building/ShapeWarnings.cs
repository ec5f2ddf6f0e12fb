using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Graph.Building;

/// <summary>Shapes that are possible but rarely meant.</summary>
internal static class ShapeWarnings
{
    private const int LargeStemKernel = 7;

    private const int SmallInput = 64;

    public static void Report(NetworkSpec spec, NetworkGraph graph, DiagnosticBag diagnostics)
    {
        var input = graph.Input;
        // What follows from these is not told again.
        if (MisreadShapes.Report(spec, diagnostics))
            return;
        if (input.Height % graph.Reduction != 0 || input.Width % graph.Reduction != 0)
        {
            diagnostics.Report(
                ShapeErrors.SizeIsRounded,
                spec.Input.IsWritten ? spec.Input.Span : spec.Stages[spec.Stages.Count - 1].Stride.Span,
                $"'{spec.Name}': {input.Height} x {input.Width} is not divisible by the total stride {graph.Reduction}; sizes are rounded on the way, and the last feature map is {graph.Features.Height} x {graph.Features.Width}.");
        }

        if (spec.Stem.Value.Rows.OfType<StemConvolution>().FirstOrDefault() is { Kernel: >= LargeStemKernel } stem
            && Math.Min(input.Height, input.Width) < SmallInput)
        {
            diagnostics.Report(
                ShapeErrors.LargeStemOnSmallInput,
                spec.Stem.IsWritten ? stem.Span : spec.Input.Span,
                $"'{spec.Name}': a {stem.Kernel}x{stem.Kernel} stem made for 224 x 224 pixels sees an input of {input.Height} x {input.Width}. Small images take 'stem: cifar'.");
        }
    }
}
