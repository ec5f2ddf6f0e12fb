using System.Globalization;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Graph.Building.Planning;
using ResNetGen.Compiler.Graph.Facts;
using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Graph.Layers.Compound;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Graph.Building.Compound;

/// <summary>Makes what takes the place of a block's 3x3.</summary>
/// <param name="name">The block's.</param>
/// <param name="stride">That the 3x3 would have.</param>
/// <param name="mode">How the 3x3 would pad.</param>
internal sealed class UnitBuilder(BlockContext block, string name, FeatureShape input, int stride, int dilation, PaddingMode mode)
{
    private StageSpec Stage => block.Stage;

    /// <summary>Null when a shape is impossible, which has been reported.</summary>
    /// <param name="number">Of the convolution in its block, from 1.</param>
    public Layer? Build(PlannedConvolution planned, int number) => planned.Unit!.Match<Layer?>(
        scale: scale => MultiScale(planned, scale),
        radix: radix => SplitAttention(planned, radix, $"{name}.conv{Text(number)}"),
        select: select => SelectiveKernel(planned, select, $"{name}.conv{Text(number)}"));

    private MultiScaleLayer? MultiScale(PlannedConvolution planned, PlannedScale unit)
    {
        var part = input with { Channels = planned.Channels };
        if (!Divides(planned, planned.Channels, planned.Groups, "part channels of the 3x3"))
            return null;
        var convolution = Convolution($"{name}.convs.0", planned, part, planned.Channels, stride, planned.Groups, mode);
        return new(
            name, input, convolution.Output with { Channels = input.Channels }, unit.Scale, convolution,
            Norm($"{name}.bns.0", convolution.Output), Activation(convolution.Output), block.ChangesOrProjects);
    }

    private SplitAttentionLayer? SplitAttention(PlannedConvolution planned, PlannedRadix unit, string own)
    {
        var (radix, poolsBefore) = (unit.Spec.Radix, unit.Spec.PoolsBefore);
        // a = max(32, floor((v r / 4 + 4) / 8) * 8), as the published code has it; v is what the convolution takes.
        const int least = 32;
        const int roundTo = 8;
        var inner = Math.Max(least, (long)Math.Floor((((decimal)input.Channels * radix / 4) + (roundTo / 2)) / roundTo) * roundTo);
        var all = (long)planned.Channels * radix;
        if (all > int.MaxValue || inner > int.MaxValue)
        {
            block.Diagnostics.Report(ShapeErrors.TooLarge, unit.Span, $"{Stage.Name}: {radix} maps of {Arithmetic.Print(planned.Channels)} channels are more than the {Arithmetic.Print(int.MaxValue)} channels that a layer can have.");
            return null;
        }

        var groups = (long)planned.Groups * radix;
        if (!Divides(planned, input.Channels, groups, "input channels of the 3x3") || !Divides(planned, planned.Channels, planned.Groups, "output channels of the 3x3")
            || !Divides(planned, (int)inner, planned.Groups, "inner channels of the attention behind the 3x3", new(unit.Span, "The inner channels follow from the radix and from the width of the 3x3; there are 32 at least."))
            || !NormFactory.Divides(Stage.Norm, (int)all, Stage.Name, block.Diagnostics) || !NormFactory.Divides(Stage.Norm, (int)inner, Stage.Name, block.Diagnostics))
            return null;
        var pooled = input with { Height = Arithmetic.CeilingDivide(input.Height, stride), Width = Arithmetic.CeilingDivide(input.Width, stride) };
        var convolution = Convolution($"{own}.conv", planned, poolsBefore ? pooled : input, (int)all, 1, (int)groups, PaddingMode.Centred);
        var means = new FeatureShape(planned.Channels, 1, 1);
        var reduce = Pointwise($"{own}.fc1", means, (int)inner, planned.Groups, bias: true);
        return new(
            own, input, pooled with { Channels = planned.Channels }, radix, convolution, Norm($"{own}.bn0", convolution.Output), Activation(convolution.Output),
            reduce, Norm($"{own}.bn1", reduce.Output), Pointwise($"{own}.fc2", reduce.Output, (int)all, planned.Groups, bias: true), stride, poolsBefore);
    }

    private SelectiveKernelLayer? SelectiveKernel(PlannedConvolution planned, PlannedSelect unit, string own)
    {
        var (ratio, divisor, splitsInput) = (unit.Spec.Ratio, unit.Spec.Divisor, unit.Spec.SplitsInput);
        var half = input with { Channels = splitsInput ? input.Channels / 2 : input.Channels };
        if (splitsInput && input.Channels % 2 != 0)
        {
            block.Diagnostics.Report(
                ShapeErrors.GroupsDoNotDivide, unit.Span,
                $"{Stage.Name}: the {Arithmetic.Print(input.Channels)} input channels cannot be cut into two halves. Use an even width, or 'split_input: false'.");
            return null;
        }

        var inner = InnerChannels(planned.Channels, ratio, divisor);
        if (!Divides(planned, half.Channels, planned.Groups, "input channels of the 3x3") || !Divides(planned, planned.Channels, planned.Groups, "output channels of the 3x3")
            || !NormFactory.Divides(Stage.Norm, inner, Stage.Name, block.Diagnostics))
            return null;
        var near = Convolution($"{own}.paths.0.conv", planned, half, planned.Channels, stride, planned.Groups, mode);
        var means = near.Output with { Height = 1, Width = 1 };
        var reduce = Pointwise($"{own}.attn.fc_reduce", means, inner, 1, bias: false);
        return new(
            own, input, near.Output, near, near with { Name = $"{own}.paths.1.conv", Dilation = 2 * dilation, Padding = 2 * near.Padding },
            Norm($"{own}.paths.0.bn", near.Output), Activation(near.Output),
            reduce, Norm($"{own}.attn.bn", reduce.Output), Pointwise($"{own}.attn.fc_select", reduce.Output, 2 * planned.Channels, 1, bias: false), splitsInput);
    }

    /// <summary>u = channels * ratio; max(d, floor((u + d/2) / d) * d), one d more where that is below 0.9 u, as timm rounds.</summary>
    private static int InnerChannels(int channels, decimal ratio, int divisor)
    {
        const decimal least = 0.9m;
        var unrounded = channels * ratio;
        var rounded = Math.Max(divisor, Math.Floor((unrounded + ((decimal)divisor / 2)) / divisor) * divisor);
        return (int)(rounded < least * unrounded ? rounded + divisor : rounded);
    }

    private ConvolutionLayer Convolution(string convolution, PlannedConvolution planned, FeatureShape seen, int channels, int ownStride, int groups, PaddingMode ownMode) => new(
        convolution, seen, new(channels, Arithmetic.CeilingDivide(seen.Height, ownStride), Arithmetic.CeilingDivide(seen.Width, ownStride)),
        planned.Kernel, ownStride, ownMode == PaddingMode.Centred ? dilation * (planned.Kernel / 2) : 0, dilation, groups, Stage.Bias.Value != BiasPlacement.None, block.Spec.Init)
    {
        PaddingMode = ownMode,
        Standardization = block.Spec.Convolution.Value.Epsilon,
    };

    private ConvolutionLayer Pointwise(string convolution, FeatureShape seen, int channels, int groups, bool bias) =>
        new(convolution, seen, seen with { Channels = channels }, 1, 1, 0, 1, groups, bias, block.Spec.Init);

    private NormLayer? Norm(string norm, FeatureShape shape) => NormFactory.Create(Stage.Norm.Value, norm, shape);

    private ActivationLayer Activation(FeatureShape shape) => new($"{name}.act", shape, Stage.Activation);

    private bool Divides(PlannedConvolution planned, int channels, long groups, string what, RelatedPlace? origin = null)
    {
        if (channels % groups == 0)
            return true;
        block.Diagnostics.Report(
            ShapeErrors.GroupsDoNotDivide,
            planned.Unit is PlannedRadix radix && groups != planned.Groups ? radix.Span : planned.GroupsSpan,
            $"{Stage.Name}: the {Arithmetic.Print(channels)} {what} cannot be cut into {Arithmetic.Print(groups)} groups. {Divisors.Near(channels, (int)Math.Min(groups, int.MaxValue), "the number of groups")}",
            origin ?? new(planned.ChannelsSpan, "The channels come from here."));
        return false;
    }

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
