namespace ResNetGen.Compiler.Spec.Attentions;

/// <summary><c>cbam(16)</c>, <c>cbam(16, spatial 5)</c>: inner = floor(channels / reduction + 0.5), at least 1, as timm rounds.</summary>
/// <param name="Kernel">Odd, of the convolution over the two maps.</param>
public sealed record ConvolutionalBlockAttentionSpec(int Reduction, int Kernel) : AttentionSpec
{
    /// <summary>The paper's (arXiv:1807.06521, section 3).</summary>
    public const int DefaultKernel = 7;

    public override string KindText => Kernel == DefaultKernel ? $"cbam({Reduction})" : $"cbam({Reduction}, spatial {Kernel})";

    public override bool HasRatio => true;

    internal override TResult Accept<TResult>(IAttentionVisitor<TResult> visitor) => visitor.Visit(this);
}
