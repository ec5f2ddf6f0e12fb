namespace ResNetGen.Compiler.Binding;

public abstract record NormSpec;

/// <summary>The defaults are PyTorch's.</summary>
public sealed record BatchNormSpec(double Epsilon = 1e-5, double Momentum = 0.1) : NormSpec;

public sealed record GroupNormSpec(int Groups) : NormSpec;

public sealed record NoNormSpec : NormSpec;
