using System.Globalization;

namespace ResNetGen.Lab.Recipes;

/// <summary>A gentle beginning.</summary>
public abstract record WarmUp
{
    /// <summary>As recipes write it.</summary>
    public abstract override string ToString();
}

/// <summary>From a small rate to the whole one in equal steps, over so many iterations.</summary>
public sealed record LinearWarmUp(long Iterations) : WarmUp
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{{ iterations: {Iterations} }}");
}

/// <summary>
/// A small rate until the training error of the last hundred batches falls below a bound: 0.01 until 80 %, after about 400 iterations,
/// for 110 layers (arXiv:1512.03385, section 4.2).
/// </summary>
/// <param name="Rate">The rate meanwhile.</param>
/// <param name="Error">A share from 0 to 1.</param>
public sealed record ErrorWarmUp(double Rate, double Error) : WarmUp
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{{ rate: {Rate}, until_error: {Error} }}");
}
