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
        var total = 1L;
        foreach (var stride in network.Get(NetworkSpec.StemKey).Value.Rows.Select(row => row.Stride).Concat(network.Stages.Select(stage => stage.Get(StageSpec.StrideKey).Value)))
            total = Math.Min(total * stride, int.MaxValue);
        return total >= most ? null : $"its strides multiply to {total} and never reach {most}";
    }
}
