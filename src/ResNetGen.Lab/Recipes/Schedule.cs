using System.Globalization;
using System.Numerics;
using ResNetGen.Compiler;

namespace ResNetGen.Lab.Recipes;

/// <summary>The learning rate over a training.</summary>
public abstract record Schedule
{
    /// <summary>The rate as a share of the recipe's learning rate.</summary>
    /// <param name="iteration">From 0.</param>
    /// <param name="total">Iterations of the whole training.</param>
    public abstract double FactorAt(long iteration, long total);
}

/// <summary>One rate all along.</summary>
public sealed record ConstantSchedule : Schedule
{
    public override double FactorAt(long iteration, long total) => 1;

    public override string ToString() => "constant";
}

/// <summary>Half a cosine, from the whole rate to nothing (Loshchilov and Hutter, SGDR, arXiv:1608.03983, without restarts).</summary>
public sealed record CosineSchedule : Schedule
{
    public override double FactorAt(long iteration, long total) => 0.5 * (1 + Math.Cos(Math.PI * iteration / total));

    public override string ToString() => "cosine";
}

/// <summary>
/// Rates one after another: milestones (the 2015 paper's 32k and 48k of 64k), or a ratio (<c>2:1:1</c>).
/// </summary>
/// <param name="Shares">Where each rate but the first begins, as a share of the training: so a training that is made shorter keeps its shape.</param>
/// <param name="Factors">One more than shares.</param>
public sealed record StepSchedule(EquatableArray<Fraction> Shares, EquatableArray<double> Factors) : Schedule
{
    public override double FactorAt(long iteration, long total)
    {
        var step = 0;
        while (step < Shares.Count && Shares[step].IsReachedBy(iteration, total))
            step++;
        return Factors[step];
    }

    /// <summary>As <c>1 until 1/2, 0.1 until 3/4, 0.01</c>.</summary>
    public override string ToString() => string.Join(
        ", ",
        Factors.Select((factor, step) => string.Create(CultureInfo.InvariantCulture, $"{factor}{(step < Shares.Count ? $" until {Shares[step]}" : "")}")));
}

/// <summary>A share in whole numbers, so that 32k of 64k is exactly the middle.</summary>
public readonly record struct Fraction(long Part, long Whole)
{
    public bool IsReachedBy(long iteration, long total) => (Int128)iteration * Whole >= (Int128)Part * total;

    /// <summary>In lowest terms.</summary>
    public override string ToString()
    {
        var divisor = (long)BigInteger.GreatestCommonDivisor(Part, Whole);
        return string.Create(CultureInfo.InvariantCulture, $"{Part / divisor}/{Whole / divisor}");
    }
}
