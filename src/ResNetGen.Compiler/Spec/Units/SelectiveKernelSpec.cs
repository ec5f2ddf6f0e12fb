namespace ResNetGen.Compiler.Spec;

/// <summary>SKNet's <c>select</c>.</summary>
/// <param name="Ratio">Of the attention's inner channels to the output's.</param>
/// <param name="Divisor">That the inner channels are rounded to, and their least number.</param>
/// <param name="SplitsInput">Each of the two convolutions sees half of the channels.</param>
public sealed record SelectiveKernelSpec(decimal Ratio, int Divisor, bool SplitsInput)
{
    /// <summary><c>sk</c></summary>
    public static SelectiveKernelSpec Default { get; } = new(1m / 16, 8, true);
}
