using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Graph.Building.Planning;
using ResNetGen.Compiler.Graph.Facts;
using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Graph.Paths;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Graph.Building;

/// <summary>Lays out the blocks of one stage.</summary>
internal sealed class BlockBuilder(NetworkSpec spec, StageSpec stage, BlockPlan plan, StridePlan strides, DiagnosticBag diagnostics) : IBlockBuilder
{
    private readonly bool pre = spec.Order.Value == BlockOrder.Pre;

    public BlockGraph? Build(string name, FeatureShape input, int index, double? dropPath, List<BlockGraph> built)
    {
        var stride = index == 0 ? strides.Stride : 1;
        var path = new PathBuilder(
            new(spec, stage, strides, index, ChangesOrProjects(input.Channels, stride), diagnostics), plan.Items, new(name, stride, PathEnd.Norm, spec.ZeroInitResidual, IsBlock: true)
            {
                MayStride = spec.Stages.Any(one => one.Stride.Value > 1),
            },
            input);
        var block = Build(path, name, input, stride, dropPath);
        if (block is not null || path.Path.Count > 0)
            built.Add(block ?? new(name, input, path.Shape, path.Path, new NoShortcut(), 0, spec.Merge, null));
        return block;
    }

    private BlockGraph? Build(PathBuilder path, string name, FeatureShape input, int stride, double? dropPath)
    {
        var spatial = PlannedItem.FirstSpatial(plan.Items);
        for (var i = 0; i < plan.Items.Count; i++)
        {
            if (!path.Add(i) || (stage.Attention.Value.FollowsSpatial && i == spatial && !AddAttention(path, name, input.Channels)))
                return null;
        }

        if (!stage.Attention.Value.FollowsSpatial && !AddAttention(path, name, input.Channels))
            return null;
        if (!FilterMeetsShortcut(path.Shape, input, stride))
            return null;
        if (dropPath is { } probability)
            path.Add(new DropPathLayer($"{name}.drop_path", path.Shape, probability));
        if (ShortcutFactory.Create(spec, stage, name, input, path.Shape, stride, strides.Dilation.Largest > 1, diagnostics) is not { } shortcut)
            return null;

        return new(name, input, path.Shape, path.Path, shortcut, ShortcutAfter(shortcut), spec.Merge, FinalActivation(name, path.Shape));
    }

    /// <summary>A mean drops what is left at the edges; every shortcut keeps it.</summary>
    private bool FilterMeetsShortcut(FeatureShape output, FeatureShape input, int stride)
    {
        if (stage.AntiAlias.Value is not { Blur: null } || stage.Shortcut.Value == ShortcutKind.None
            || (output.Height == Arithmetic.CeilingDivide(input.Height, stride) && output.Width == Arithmetic.CeilingDivide(input.Width, stride)))
            return true;
        diagnostics.Report(
            ShapeErrors.FilterDoesNotMeetShortcut,
            stage.AntiAlias.Span,
            $"{stage.Name}: {input.Height} x {input.Width} pixels are not divisible by the stride {stride}: 'avg' leaves {output.Height} x {output.Width}, and the shortcut gives {Arithmetic.CeilingDivide(input.Height, stride)} x {Arithmetic.CeilingDivide(input.Width, stride)}. Use 'blur', or another 'input' (now {spec.Input.Value}).",
            spec.Input.IsWritten ? new(spec.Input.Span, "The input's size comes from here.") : null);
        return false;
    }

    private bool ChangesOrProjects(int inputChannels, int stride) => stride != 1 || stage.Shortcut.Value switch
    {
        ShortcutKind.ProjectionAll => true,
        ShortcutKind.Projection or ShortcutKind.AveragePoolProjection => inputChannels != plan.Convolutions.Last().Channels,
        ShortcutKind.None or ShortcutKind.ZeroPad => false,
    };

    /// <summary>An identity takes the raw input; in pre order everything else takes it behind the first norm and activation (arXiv:1603.05027, section 4).</summary>
    private int ShortcutAfter(Shortcut shortcut) =>
        !pre || shortcut is IdentityShortcut or NoShortcut ? 0 : stage.Norm.Value is NoNormSpec ? 1 : 2;

    private ActivationLayer? FinalActivation(string name, FeatureShape shape) =>
        pre ? null : new ActivationLayer($"{name}.act{plan.Items.Count}", shape, stage.Activation);

    private bool AddAttention(PathBuilder path, string name, int blockInputChannels)
    {
        if (!AttentionFactory.TryCreate(stage, name, path.Shape, blockInputChannels, diagnostics, out var layer))
            return false;
        if (layer is not null)
            path.Add(layer);
        return true;
    }
}
