using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Graph.Checks;

/// <summary>A network's settings as comparable values, under the language's own keys.</summary>
internal static class SpecSettings
{
    /// <summary>The keys whose values differ; stages of different number differ in <c>stages</c>.</summary>
    public static IReadOnlyList<string> Differences(NetworkSpec left, NetworkSpec right)
    {
        var other = Of(right).ToDictionary(setting => setting.Key, setting => setting.Value);
        return [.. Of(left).Where(setting => !Equals(setting.Value, other[setting.Key])).Select(setting => setting.Key)];
    }

    private static IEnumerable<(string Key, object? Value)> Of(NetworkSpec spec)
    {
        yield return ("input", spec.Input.Value);
        yield return ("classes", spec.Classes.Value);
        yield return ("stem", spec.Stem.Value.Rows.Select(row => row with { Span = default }).ToEquatableArray());
        yield return ("width_factor", spec.WidthFactor.Value);
        yield return ("order", spec.Order.Value);
        yield return ("merge", spec.Merge.Value);
        yield return ("drop_path", spec.DropPath.Value);
        yield return ("output_stride", spec.OutputStride.Value);
        yield return ("zero_init_residual", spec.ZeroInitResidual.Value);
        yield return ("init", spec.Init.Value);
        yield return ("head", spec.Head.Value);
        yield return ("stages", spec.Stages.Count);
        yield return ("block", Each(spec, stage => Block(stage.Block.Value)));
        yield return ("blocks", Each(spec, stage => stage.Blocks.Value));
        yield return ("width", Each(spec, stage => stage.Width.Value));
        yield return ("expansion", Each(spec, stage => stage.Expansion.Value));
        yield return ("stride", Each(spec, stage => stage.Stride.Value));
        yield return ("stride_in", Each(spec, stage => stage.StrideIn.Value));
        yield return ("cardinality", Each(spec, stage => stage.Cardinality.Value));
        yield return ("base_width", Each(spec, stage => stage.BaseWidth.Value));
        yield return ("group_width", Each(spec, stage => stage.GroupWidth.Value));
        yield return ("shortcut", Each(spec, stage => stage.Shortcut.Value));
        yield return ("attention", Each(spec, stage => stage.Attention.Value));
        yield return ("dropout", Each(spec, stage => stage.Dropout.Value));
        yield return ("dilation", Each(spec, stage => stage.Dilation.Value));
        yield return ("activation", Each(spec, stage => stage.Activation.Value));
        yield return ("norm", Each(spec, stage => stage.Norm.Value));
        yield return ("bias", Each(spec, stage => stage.Bias.Value));
    }

    private static object Each<T>(NetworkSpec spec, Func<StageSpec, T> value) => spec.Stages.Select(value).ToEquatableArray();

    /// <summary>A block without the places where it is written.</summary>
    private static object Block(BlockSpec block) => block is CellBlockSpec cell
        ? cell.Convolutions.Select(convolution => (convolution.Kernel.Value, convolution.Channels.Value, convolution.Groups?.Value, convolution.Dilation?.Value)).ToEquatableArray()
        : block;
}
