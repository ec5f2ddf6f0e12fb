using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Graph.Facts;
using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Graph.Building;

/// <summary>Makes norm layers of a setting.</summary>
internal static class NormFactory
{
    /// <summary>Null for <c>norm: none</c>.</summary>
    public static NormLayer? Create(NormSpec norm, string name, FeatureShape shape, bool zeroInit = false) => norm.Match<NormLayer?>(
        batch: batch => new BatchNormLayer(name, shape, batch.Epsilon, batch.Momentum, zeroInit),
        group: group => new GroupNormLayer(name, shape, group.Groups, zeroInit),
        none: () => null);

    /// <summary>False, and reported, when a group norm does not divide the channels.</summary>
    public static bool Divides(Setting<NormSpec> norm, int channels, string where, DiagnosticBag diagnostics)
    {
        if (norm.Value is not GroupNormSpec group || channels % group.Groups == 0)
            return true;
        diagnostics.Report(
            ShapeErrors.NormGroupsDoNotDivide,
            norm.Span,
            $"{where}: {Arithmetic.Print(channels)} channels cannot be cut into {Arithmetic.Print(group.Groups)} groups of one size. {Divisors.Near(channels, group.Groups, "the number of groups")}");
        return false;
    }
}
