namespace ResNetGen.Compiler.Spec.Attentions;

/// <summary><c>eca</c>, <c>eca(3)</c>.</summary>
/// <param name="Kernel">Odd kernel size; null: t = floor((log2 C + 1) / 2), t if odd, else t + 1, at least 3.</param>
public sealed record EfficientChannelAttentionSpec(int? Kernel) : AttentionSpec
{
    public override string KindText => Kernel is { } kernel ? $"eca({kernel})" : "eca";

    public override bool HasRatio => false;

    internal override TResult Accept<TResult>(IAttentionVisitor<TResult> visitor) => visitor.Visit(this);
}
