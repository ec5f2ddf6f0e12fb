using System.Numerics;

namespace ResNetGen.Compiler.Spec.Counts;

/// <summary>An exact number: formulas over counts neither round nor wrap around.</summary>
public readonly record struct Fraction
{
    /// <summary>The quotient, in lowest terms.</summary>
    /// <param name="denominator">Above 0.</param>
    public Fraction(BigInteger numerator, BigInteger denominator)
    {
        var common = BigInteger.GreatestCommonDivisor(numerator, denominator);
        Numerator = numerator / common;
        Denominator = denominator / common;
    }

    /// <summary>A whole number.</summary>
    public Fraction(BigInteger whole)
        : this(whole, BigInteger.One)
    {
    }

    public BigInteger Numerator { get; }

    /// <summary>Above 0.</summary>
    public BigInteger Denominator { get; }

    public bool IsWhole => Denominator.IsOne;

    public static Fraction operator +(Fraction left, Fraction right) =>
        new((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    public static Fraction operator -(Fraction left, Fraction right) =>
        new((left.Numerator * right.Denominator) - (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    public static Fraction operator *(Fraction left, Fraction right) =>
        new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    /// <summary>Null: <paramref name="right"/> is zero.</summary>
    public static Fraction? operator /(Fraction left, Fraction right) => right.Numerator.IsZero ? null
        : right.Numerator.Sign > 0 ? new(left.Numerator * right.Denominator, left.Denominator * right.Numerator)
        : new(-left.Numerator * right.Denominator, left.Denominator * -right.Numerator);
}
