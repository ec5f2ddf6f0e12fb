using ResNetGen.Compiler.Spec.Counts;

namespace ResNetGen.Compiler.Spec;

/// <summary>A block that the user has written in C#: a module of its own, of which the compiler knows what it takes and gives.</summary>
/// <param name="Class">With its namespace, or alone.</param>
/// <param name="Expansion">Output channels / width; null: the stage says it, or it is 1.</param>
/// <param name="Parameters">Trainable parameters of one block; null: not known.</param>
/// <param name="MultiplyAdds">Of one block for one input; null: not known.</param>
public sealed record CustomBlockSpec(
    Setting<string> Class, Setting<decimal>? Expansion, Setting<CountExpression>? Parameters, Setting<CountExpression>? MultiplyAdds) : BlockSpec
{
    public override string Text
    {
        get
        {
            var expansion = Expansion is { } factor ? $", expansion: {SettingNumber.Text(factor.Value)}" : "";
            var parameters = Parameters is { } count ? $", parameters: {count.Value.Text}" : "";
            var multiplyAdds = MultiplyAdds is { } cost ? $", macs: {cost.Value.Text}" : "";
            return $"{{ class: {Class.Value}{expansion}{parameters}{multiplyAdds} }}";
        }
    }

    public override string Description => $"the class '{Class.Value}'";

    public override bool UsesWidth => true;

    public override bool UsesCardinality => false;

    public override bool HasPointwise => false;

    public override bool UsesDilation => false;

    public override bool HasSingleConvolution => false;

    public override TResult Match<TResult>(
        Func<TResult> basic, Func<TResult> bottleneck, Func<CellBlockSpec, TResult> cell, Func<CustomBlockSpec, TResult> custom) => custom(this);

    public override bool SaysTheSame(BlockSpec other) => other is CustomBlockSpec custom && custom.Text == Text;
}
