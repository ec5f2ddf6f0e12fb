using System.Globalization;

namespace ResNetGen.Lab.Training;

internal static class Duration
{
    /// <summary><c>35 s</c>, <c>12 min</c> or <c>3 h 05 min</c>.</summary>
    public static string Show(TimeSpan time) => time switch
    {
        { TotalSeconds: < 90 } => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0} s"),
        { TotalMinutes: < 90 } => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMinutes:0} min"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(time.TotalHours):0} h {time.Minutes:00} min"),
    };
}
