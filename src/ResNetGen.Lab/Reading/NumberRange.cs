using System.Globalization;

namespace ResNetGen.Lab.Reading;

/// <summary>The real numbers that a value takes.</summary>
/// <param name="Least">The lower bound.</param>
/// <param name="Most">The upper bound.</param>
/// <param name="HasLeast">Whether the lower bound is one of the numbers.</param>
/// <param name="HasMost">Whether the upper bound is one of the numbers.</param>
internal readonly record struct NumberRange(double Least, double Most, bool HasLeast, bool HasMost)
{
    /// <summary>Above one number, up to another and with it.</summary>
    public static NumberRange Positive(double most) => new(0, most, HasLeast: false, HasMost: true);

    /// <summary>0, and what is below 1.</summary>
    public static readonly NumberRange Share = new(0, 1, HasLeast: true, HasMost: false);

    /// <summary>Between 0 and 1, without either.</summary>
    public static readonly NumberRange Fraction = new(0, 1, HasLeast: false, HasMost: false);

    public bool IsBelow(double number) => HasLeast ? number < Least : number <= Least;

    public bool IsAbove(double number) => HasMost ? number > Most : number >= Most;

    /// <summary>As <c>above 0 and at most 1,000</c>, or <c>at most 0.5</c>.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{(HasLeast ? "at least" : "above")} {Least:#,0.##} and {(HasMost ? "at most" : "below")} {Most:#,0.##}");
}
