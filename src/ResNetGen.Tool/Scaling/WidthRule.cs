using ResNetGen.Compiler.Spec;

namespace ResNetGen.Tool.Scaling;

/// <summary>Uniform width.</summary>
internal sealed class WidthRule(NetworkSpec spec, int multiple) : UniformRule(spec)
{
    public override string Statement => $"every stage's width times one factor, rounded to multiples of {multiple}; blocks and stem stay as they are";

    protected override string Key => "width";

    protected override int Multiple => multiple;

    protected override int Value(StageSpec stage) => stage.Width.Value
        ?? throw new ToolException("The cells of this network name their channels themselves; to scale its width, write them with 'w'.");

    protected override StageSpec With(StageSpec stage, int value) => stage with { Width = stage.Width with { Value = value } };
}
