namespace ResNetGen.Compiler.Spec;

/// <summary>ResNeSt's <c>radix</c>.</summary>
/// <param name="Radix">Number of maps, r.</param>
/// <param name="PoolsBefore">The average pool that carries the stride is in front of the convolution.</param>
public sealed record SplitAttentionSpec(int Radix, bool PoolsBefore);
