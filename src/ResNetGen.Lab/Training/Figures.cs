using System.Globalization;

namespace ResNetGen.Lab.Training;

/// <summary>Numbers of a training as lines and tables show them: a training that diverges must not break a column.</summary>
internal static class Figures
{
    /// <summary>From here on a loss is shown by its power of ten.</summary>
    private const double Huge = 10_000;

    /// <summary>As <c>0.5493</c>, and <c>1.00e30</c> where it is huge; <c>inf</c> and <c>NaN</c> where it is not finite.</summary>
    /// <param name="decimals">Of a loss that is not huge.</param>
    public static string Loss(double loss, int decimals = 4)
    {
        if (!double.IsFinite(loss))
            return double.IsNaN(loss) ? "NaN" : "inf";
        return loss.ToString(loss < Huge ? $"F{decimals}" : "0.00e0", CultureInfo.InvariantCulture);
    }

    /// <summary>As <c>0.01</c>, and <c>1e-5</c> where it is so small that four decimals would show nothing.</summary>
    public static string Rate(double rate) => rate.ToString(rate is > 0 and < 0.001 ? "0.##e0" : "0.####", CultureInfo.InvariantCulture);
}
