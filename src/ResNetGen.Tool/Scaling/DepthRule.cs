using ResNetGen.Compiler.Spec;

namespace ResNetGen.Tool.Scaling;

/// <summary>Uniform depth.</summary>
internal sealed class DepthRule(NetworkSpec spec) : UniformRule(spec)
{
    public override string Statement => "every stage's number of blocks times one factor, rounded, at least 1; widths stay as they are";

    protected override string Key => "blocks";

    protected override int Multiple => 1;

    protected override int Value(StageSpec stage) => stage.Blocks;

    protected override StageSpec With(StageSpec stage, int value) => stage with { Blocks = stage.Blocks with { Value = value } };
}
