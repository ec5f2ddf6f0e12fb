using System.Globalization;

namespace ResNetGen.Compiler.Spec;

/// <summary>What the convolutions of a network do with their weights.</summary>
/// <param name="Epsilon">
/// Weights are standardized (arXiv:1903.10520), filter by filter: (w - mean) / sqrt(biased variance + epsilon). Null: they are used as they are.
/// </param>
public sealed record ConvolutionSpec(double? Epsilon = null)
{
    /// <summary>The epsilon of <c>standardized</c> without a number.</summary>
    public const double StandardEpsilon = 1e-6;

    /// <summary>As the language writes it: <c>standard</c>, <c>standardized</c>, <c>standardized(1e-8)</c>.</summary>
    public string Text => Epsilon switch
    {
        null => "standard",
        StandardEpsilon => "standardized",
        { } epsilon => $"standardized({epsilon.ToString("0.##############e-0", CultureInfo.InvariantCulture)})",
    };
}
