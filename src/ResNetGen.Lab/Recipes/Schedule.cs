using System.Globalization;
using System.Numerics;
using ResNetGen.Compiler.Common;

namespace ResNetGen.Lab.Recipes;

/// <summary>The learning rate over a training.</summary>
public abstract record Schedule
{
    /// <summary>The rate as a share of the recipe's learning rate.</summary>
    /// <param name="iteration">From 0.</param>
    /// <param name="total">Iterations of the whole training.</param>
    public abstract double FactorAt(long iteration, long total);

    /// <summary>As recipes write it.</summary>
    public abstract override string ToString();
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
/// <param name="Factor">What each rate is of the one before.</param>
public sealed record StepSchedule(EquatableArray<Fraction> Shares, double Factor) : Schedule
{
    public override double FactorAt(long iteration, long total)
    {
        var step = 0;
        while (step < Shares.Count && Shares[step].IsReachedBy(iteration, total))
            step++;
        return Power(step);
    }

    /// <summary>As <c>{ ratio: "2:1:1", factor: 0.1 }</c>, also where the recipe has milestones: the same rates are written the same.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{{ ratio: \"{string.Join(':', Lengths())}\", factor: {Factor} }}");

    /// <summary>How long the rates are in proportion, in the smallest whole numbers.</summary>
    internal IEnumerable<BigInteger> Lengths()
    {
        var whole = Shares.Aggregate(BigInteger.One, (least, share) => least * share.Whole / BigInteger.GreatestCommonDivisor(least, share.Whole));
        var ends = Shares.Select(share => whole * share.Part / share.Whole).Append(whole).ToList();
        var lengths = ends.Zip(ends.Prepend(0), (end, begin) => end - begin).ToList();
        var divisor = lengths.Aggregate(BigInteger.GreatestCommonDivisor);
        return lengths.Select(length => length / divisor);
    }

    /// <summary>0.1 three times is 0.001, and not what is left of it after two roundings.</summary>
    private double Power(int exponent)
    {
        var power = decimal.One;
        for (var i = 0; i < exponent; i++)
            power *= (decimal)Factor;
        return (double)power;
    }
}

/// <summary>A share in whole numbers, so that 32k of 64k is exactly the middle.</summary>
public readonly record struct Fraction(long Part, long Whole)
{
    public bool IsReachedBy(long iteration, long total) => (Int128)iteration * Whole >= (Int128)Part * total;
}
