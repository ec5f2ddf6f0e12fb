using System.Globalization;
using System.Text.RegularExpressions;

namespace ResNetGen.Lab.Clusters;

/// <summary>Time limits as Slurm writes them (sbatch(1), --time).</summary>
internal static partial class SlurmTime
{
    /// <summary>Slurm looks at times in steps, and may send a signal so many seconds earlier than it was asked to (sbatch(1), --signal).</summary>
    public const int EarlySeconds = 60;

    /// <summary>Minutes, <c>m:s</c>, <c>h:m:s</c>, <c>d-h</c>, <c>d-h:m</c> or <c>d-h:m:s</c>. Null: it is something else, such as <c>UNLIMITED</c>.</summary>
    public static long? Seconds(string text)
    {
        if (Limit().Match(text) is not { Success: true } match)
            return null;
        var parts = match.Groups["part"].Captures.Select(part => long.Parse(part.Value, CultureInfo.InvariantCulture)).ToList();
        if (match.Groups["days"].Success)
            return (long.Parse(match.Groups["days"].Value, CultureInfo.InvariantCulture) * 86_400) + (parts[0] * 3600) + (parts.ElementAtOrDefault(1) * 60) + parts.ElementAtOrDefault(2);
        return parts switch
        {
            [var minutes] => minutes * 60,
            [var minutes, var seconds] => (minutes * 60) + seconds,
            _ => (parts[0] * 3600) + (parts[1] * 60) + parts[2],
        };
    }

    [GeneratedRegex("^(?:(?<days>[0-9]{1,6})-)?(?<part>[0-9]{1,9})(?::(?<part>[0-9]{1,9})){0,2}$", RegexOptions.ExplicitCapture)]
    private static partial Regex Limit();
}
