using ResNetGen.Compiler.Binding.Definitions;
using ResNetGen.Compiler.Binding.Drafts;
using ResNetGen.Compiler.Binding.Values;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Binding.Settings.Network;

/// <summary>The total stride past which strides become dilation; null: strides as written.</summary>
internal sealed class OutputStrideSetting() : NetworkSetting<int?>(NetworkSpec.OutputStrideKey, Strides)
{
    private static readonly ChoiceSyntax<int?> Strides = new(("none", null), ("8", 8), ("16", 16), ("32", 32));

    public override string Comment => "8, 16 or 32: past it, stages keep their resolution and dilate instead.";

    public override int? Default => null;

    public override string Text(int? value) => Strides.WordOf(value);

    /// <summary>Strides that never come as far leave nothing to hold back. A stem that goes past it alone is a matter of shapes, looked at later.</summary>
    public override string? Obstacle(NetworkDraft network)
    {
        var most = network.Get(NetworkSpec.OutputStrideKey).Value;
        if (Undilated(network, most) is { } stage)
            return $"stage '{stage.Name}' would have to dilate its kernels, and {stage.Block.Value.Description} is not told a dilation";
        var total = 1L;
        foreach (var stride in network.Get(NetworkSpec.StemKey).Value.Rows.Select(row => row.Stride).Concat(network.Stages.Select(stage => stage.Get(StageSpec.StrideKey).Value)))
            total = Math.Min(total * stride, int.MaxValue);
        return total >= most ? null : $"its strides multiply to {total} and never reach {most}";
    }

    /// <summary>The first stage of a class of the user's own at or behind a stride that became dilation.</summary>
    private static StageDraft? Undilated(NetworkDraft network, int? most)
    {
        var total = network.Get(NetworkSpec.StemKey).Value.Rows.Aggregate(1L, (product, row) => Math.Min(product * row.Stride, int.MaxValue));
        var isDilated = false;
        foreach (var stage in network.Stages)
        {
            var product = total * stage.Get(StageSpec.StrideKey).Value;
            if (product > most)
                isDilated = true;
            else
                total = product;
            if (isDilated && stage.Block.Value is CustomBlockSpec)
                return stage;
        }

        return null;
    }
}
