using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Graph.Building;

/// <summary>Makes the filters that take the place of strides.</summary>
internal static class FilterFactory
{
    public static AntiAliasLayer Create(AntiAliasSpec filter, string name, FeatureShape input, int stride) => new(
        name, input, input with { Height = AntiAliasLayer.Side(filter, input.Height, stride), Width = AntiAliasLayer.Side(filter, input.Width, stride) }, filter, stride);

    /// <summary>False, and reported, where the map is too small to reflect its edges, or for a mean.</summary>
    public static bool Fits(AntiAliasSpec filter, FeatureShape input, SourceSpan span, string where, NetworkSpec spec, DiagnosticBag diagnostics)
    {
        var least = AntiAliasLayer.LeastInput(filter);
        if (Math.Min(input.Height, input.Width) >= least)
            return true;
        diagnostics.Report(
            ShapeErrors.MapTooSmall,
            span,
            $"{where}: '{filter.Text}' reflects the edges of its input, which must have {least} x {least} pixels at least and has {input.Height} x {input.Width}. Use a larger 'input' (now {spec.Input.Value}), or a smaller filter.",
            spec.Input.IsWritten ? new(spec.Input.Span, "The input's size comes from here.") : null);
        return false;
    }
}
