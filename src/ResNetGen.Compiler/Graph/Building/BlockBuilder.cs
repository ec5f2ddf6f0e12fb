using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Graph.Facts;
using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Graph.Paths;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Graph.Building;

/// <summary>Lays out the blocks of one stage.</summary>
internal sealed class BlockBuilder(NetworkSpec spec, StageSpec stage, BlockPlan plan, StridePlan strides, DiagnosticBag diagnostics)
{
    private readonly bool pre = spec.Order.Value == BlockOrder.Pre;

    /// <param name="name"><c>layer1.0</c></param>
    /// <param name="isFirst">The first block of its stage carries the stride.</param>
    /// <param name="dropPath">Probability, or null where the network has no drop path.</param>
    /// <param name="built">Gets the block, which ends before the layer that fails.</param>
    /// <returns>Null when a shape is impossible, which has been reported.</returns>
    public BlockGraph? Build(string name, FeatureShape input, bool isFirst, double? dropPath, List<BlockGraph> built)
    {
        var path = new List<Layer>();
        var block = Build(path, name, input, isFirst, dropPath);
        if (block is not null || path.Count > 0)
            built.Add(block ?? new(name, input, path[path.Count - 1].Output, LayerPath.Of(path), new NoShortcut(), 0, spec.Merge, null));
        return block;
    }

    private BlockGraph? Build(List<Layer> path, string name, FeatureShape input, bool isFirst, double? dropPath)
    {
        var stride = isFirst ? strides.Stride : 1;
        var shape = input;
        for (var i = 0; i < plan.Convolutions.Count; i++)
        {
            if (pre)
                AddNormAndActivation(path, name, i, shape);
            if (i > 0 && stage.Dropout.Value > 0)
                path.Add(new DropoutLayer($"{name}.drop{i + 1}", shape, stage.Dropout));
            if (!AddConvolution(path, name, i, isFirst, stride, ref shape))
                return null;
            if (!pre)
                AddNormAndActivation(path, name, i, shape);
            if (stage.Attention.Value.FollowsSpatial && i == FirstSpatial && !AddAttention(path, name, shape, input.Channels))
                return null;
        }

        if (!stage.Attention.Value.FollowsSpatial && !AddAttention(path, name, shape, input.Channels))
            return null;
        if (dropPath is { } probability)
            path.Add(new DropPathLayer($"{name}.drop_path", shape, probability));
        if (ShortcutFactory.Create(spec, stage, name, input, shape, stride, diagnostics) is not { } shortcut)
            return null;

        return new(name, input, shape, LayerPath.Of(path), shortcut, ShortcutAfter(shortcut), spec.Merge, FinalActivation(name, shape));
    }

    /// <summary>RegNetY's attention stands behind the 3x3; behind the last convolution where a cell has none.</summary>
    private int FirstSpatial
    {
        get
        {
            for (var i = 0; i < plan.Convolutions.Count; i++)
            {
                if (plan.Convolutions[i].Kernel > 1)
                    return i;
            }

            return plan.Convolutions.Count - 1;
        }
    }

    private int Last => plan.Convolutions.Count - 1;

    /// <summary>An identity takes the raw input; in pre order everything else takes it behind the first norm and activation (arXiv:1603.05027, section 4).</summary>
    private int ShortcutAfter(Shortcut shortcut) =>
        !pre || shortcut is IdentityShortcut or NoShortcut ? 0 : stage.Norm.Value is NoNormSpec ? 1 : 2;

    private ActivationLayer? FinalActivation(string name, FeatureShape shape) =>
        pre ? null : new ActivationLayer($"{name}.act{Last + 1}", shape, stage.Activation);

    private bool AddConvolution(List<Layer> path, string name, int index, bool isFirst, int stride, ref FeatureShape shape)
    {
        var planned = plan.Convolutions[index];
        var carriesStride = index == plan.StrideAt;
        var dilation = (long)planned.Dilation * (isFirst && carriesStride ? strides.StridedDilation : strides.Dilation);
        if (planned.Kernel == 1)
            dilation = 1;
        if (!Fits(planned, dilation, shape) || !GroupsDivide(index, shape.Channels) || !NormDivides(planned, shape.Channels))
            return false;
        var ownStride = carriesStride ? stride : 1;
        var output = new FeatureShape(
            planned.Channels, Arithmetic.CeilingDivide(shape.Height, ownStride), Arithmetic.CeilingDivide(shape.Width, ownStride));
        path.Add(new ConvolutionLayer(
            $"{name}.conv{index + 1}", shape, output, planned.Kernel, ownStride, (int)(dilation * (planned.Kernel / 2)), (int)dilation,
            planned.Groups, stage.Bias.Value != BiasPlacement.None, spec.Init,
            ZeroInit: spec.ZeroInitResidual && index == Last && (pre || stage.Norm.Value is NoNormSpec)));
        shape = output;
        return true;
    }

    /// <summary>Norm and activation; in post order the activation behind the last convolution belongs to the merge.</summary>
    private void AddNormAndActivation(List<Layer> path, string name, int index, FeatureShape shape)
    {
        if (NormFactory.Create(stage.Norm.Value, $"{name}.bn{index + 1}", shape, !pre && index == Last && spec.ZeroInitResidual) is { } norm)
            path.Add(norm);
        if (pre || index < Last)
            path.Add(new ActivationLayer($"{name}.act{index + 1}", shape, stage.Activation));
    }

    private bool AddAttention(List<Layer> path, string name, FeatureShape shape, int blockInputChannels)
    {
        if (!AttentionFactory.TryCreate(stage, name, shape, blockInputChannels, diagnostics, out var layer))
            return false;
        if (layer is not null)
            path.Add(layer);
        return true;
    }

    private bool NormDivides(PlannedConvolution planned, int inputChannels) =>
        NormFactory.Divides(stage.Norm, pre ? inputChannels : planned.Channels, stage.Name, diagnostics);

    private bool GroupsDivide(int index, int inputChannels)
    {
        var planned = plan.Convolutions[index];
        // What enters the block was decided elsewhere: by the stem, or by the stage before.
        var input = index == 0 ? null : new RelatedPlace(plan.Convolutions[index - 1].ChannelsSpan, "The input channels come from here.");
        var output = new RelatedPlace(planned.ChannelsSpan, "The output channels come from here.");
        foreach (var (channels, what) in new[] { (inputChannels, "input"), (planned.Channels, "output") })
        {
            if (channels % planned.Groups == 0)
                continue;
            diagnostics.Report(
                ShapeErrors.GroupsDoNotDivide,
                planned.GroupsSpan,
                $"{stage.Name}: the {Arithmetic.Print(channels)} {what} channels of the {planned.Kernel}x{planned.Kernel} convolution cannot be cut into {Arithmetic.Print(planned.Groups)} groups. {Divisors.Near(channels, planned.Groups, "the number of groups")}",
                what == "output" ? output : input);
            return false;
        }

        return true;
    }

    private bool Fits(PlannedConvolution planned, long dilation, FeatureShape shape)
    {
        var side = Math.Min(shape.Height, shape.Width);
        if (dilation == 1 || dilation * (planned.Kernel / 2) < side)
            return true;
        diagnostics.Report(
            ShapeErrors.DilationTooLarge,
            planned.Dilation > 1 ? planned.KernelSpan : strides.DilationSpan,
            $"{stage.Name}: a {planned.Kernel}x{planned.Kernel} kernel with dilation {Arithmetic.Print(dilation)} reaches {Arithmetic.Print(dilation * (planned.Kernel / 2))} pixels to each side, but its input has only {shape.Height} x {shape.Width} pixels: all but its centre would see padding. Use a smaller dilation or a larger 'input' (now {spec.Input.Value}).",
            spec.Input.IsWritten ? new(spec.Input.Span, "The input's size comes from here.") : null);
        return false;
    }
}
