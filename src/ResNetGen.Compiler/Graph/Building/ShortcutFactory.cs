using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Graph.Facts;
using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Graph.Building;

/// <summary>Chooses a block's shortcut.</summary>
internal static class ShortcutFactory
{
    /// <summary>Null when channels would have to be dropped, which has been reported.</summary>
    /// <param name="isDilated">The block's kernels larger than 1 are dilated.</param>
    public static Shortcut? Create(
        NetworkSpec spec, StageSpec stage, string block, FeatureShape input, FeatureShape output, int stride, bool isDilated, DiagnosticBag diagnostics)
    {
        var changes = stride != 1 || input.Channels != output.Channels;
        if (!changes && stage.Shortcut.Value is not (ShortcutKind.None or ShortcutKind.ProjectionAll))
            return new IdentityShortcut();
        return stage.Shortcut.Value switch
        {
            ShortcutKind.None => new NoShortcut(),
            ShortcutKind.ProjectionAll => Projection(spec, stage, block, input, output, stride, isDilated),
            ShortcutKind.Projection => Projection(spec, stage, block, input, output, stride, isDilated),
            ShortcutKind.AveragePoolProjection => AveragePoolProjection(spec, stage, block, input, output, stride),
            ShortcutKind.ZeroPad => ZeroPad(stage, block, input, output, stride, diagnostics),
        };
    }

    /// <summary>SENet-154's (arXiv:1709.01507, section 6.2) are 3x3 where the map changes. Dilation does not reach them.</summary>
    private static ProjectionShortcut Projection(
        NetworkSpec spec, StageSpec stage, string block, FeatureShape input, FeatureShape output, int stride, bool isDilated)
    {
        var kernel = stride > 1 || isDilated ? spec.ProjectionKernel.Value : 1;
        return new(Convolve(spec, stage, $"{block}.downsample", 0, input, output, stride, kernel, spec.ProjectionKernel.Value > 1 && !isDilated).ToEquatableArray());
    }

    /// <summary>ResNet-D (arXiv:1812.01187, figure 2c): the pool does what the stride would throw away. The pool keeps its index where none is needed.</summary>
    private static ProjectionShortcut AveragePoolProjection(
        NetworkSpec spec, StageSpec stage, string block, FeatureShape input, FeatureShape output, int stride)
    {
        var name = $"{block}.downsample";
        var pooled = input with { Height = output.Height, Width = output.Width };
        var convolution = Convolve(spec, stage, name, 1, pooled, output, 1);
        return stride == 1
            ? new(convolution.ToEquatableArray())
            : new([Pool(spec, $"{name}.0", input, pooled, stride), .. convolution]);
    }

    /// <summary>Where padding is centred the last window may hang over the edge, which is not counted either.</summary>
    private static PoolLayer Pool(NetworkSpec spec, string name, FeatureShape input, FeatureShape output, int stride)
    {
        var mode = SamePadding.OfAveragePool(spec.Padding, stride);
        return new(name, input, output, PoolKind.Average, stride, stride, 0, CeilMode: mode == PaddingMode.Centred) { PaddingMode = mode };
    }

    private static IEnumerable<Layer> Convolve(
        NetworkSpec spec, StageSpec stage, string name, int index, FeatureShape input, FeatureShape output, int stride,
        int kernel = 1, bool isWideWithStride = false)
    {
        yield return new ConvolutionLayer(
            $"{name}.{index}", input, output, kernel, stride, kernel / 2, 1, 1, stage.Bias.Value == BiasPlacement.All, spec.Init)
        {
            IsWideWithStride = isWideWithStride,
            Standardization = spec.Convolution.Value.Epsilon,
            PaddingMode = kernel > 1 || isWideWithStride ? SamePadding.Of(spec.Padding, 3, strides: true) : PaddingMode.Centred,
        };
        if (spec.Order.Value == BlockOrder.Post && NormFactory.Create(stage.Norm.Value, $"{name}.{index + 1}", output) is { } norm)
            yield return norm;
    }

    private static ZeroPadShortcut? ZeroPad(
        StageSpec stage, string block, FeatureShape input, FeatureShape output, int stride, DiagnosticBag diagnostics)
    {
        if (output.Channels >= input.Channels)
            return new(new($"{block}.downsample", input, output, stride));
        diagnostics.Report(
            ShapeErrors.ZeroPadShrinks,
            stage.Shortcut.Span,
            $"{stage.Name}: 'zero_pad' adds channels of zeros, but this block goes from {Arithmetic.Print(input.Channels)} to {Arithmetic.Print(output.Channels)} channels. Use 'projection', or a width that does not shrink.",
            stage.Width.IsWritten ? new(stage.Width.Span, "The block's output channels come from here.") : null);
        return null;
    }
}
