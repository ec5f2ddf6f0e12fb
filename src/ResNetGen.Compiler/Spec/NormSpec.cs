namespace ResNetGen.Compiler.Spec;

/// <summary>The normalisation behind or in front of each convolution.</summary>
public abstract record NormSpec
{
    /// <summary>As the language writes it: <c>batch</c>, <c>group(32)</c>.</summary>
    public abstract string Text { get; }

    /// <summary>What is asked of each kind.</summary>
    public abstract TResult Match<TResult>(Func<BatchNormSpec, TResult> batch, Func<GroupNormSpec, TResult> group, Func<TResult> none);
}

/// <summary>The defaults are PyTorch's.</summary>
public sealed record BatchNormSpec(double Epsilon = 1e-5, double Momentum = 0.1) : NormSpec
{
    public override string Text => this == new BatchNormSpec() ? "batch" : $"batch({SettingNumber.Text(Epsilon)}, {SettingNumber.Text(Momentum)})";

    public override TResult Match<TResult>(Func<BatchNormSpec, TResult> batch, Func<GroupNormSpec, TResult> group, Func<TResult> none) => batch(this);
}

public sealed record GroupNormSpec(int Groups) : NormSpec
{
    public override string Text => $"group({Groups})";

    public override TResult Match<TResult>(Func<BatchNormSpec, TResult> batch, Func<GroupNormSpec, TResult> group, Func<TResult> none) => group(this);
}

public sealed record NoNormSpec : NormSpec
{
    public override string Text => "none";

    public override TResult Match<TResult>(Func<BatchNormSpec, TResult> batch, Func<GroupNormSpec, TResult> group, Func<TResult> none) => none();
}
