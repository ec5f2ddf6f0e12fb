using System.Globalization;
using ResNetGen.Lab.Training.Runs;

namespace ResNetGen.Lab.Sweeping.Status;

/// <summary>How far a run is, from the files that it writes at the end of each epoch.</summary>
/// <param name="Epochs"><c>3/10</c>; empty: no epoch is over.</param>
internal sealed record RunProgressFile(string Epochs, double? TestError)
{
    private static readonly RunProgressFile none = new("", null);

    public static RunProgressFile Read(RunFolder folder)
    {
        if (!File.Exists(folder.History) || File.ReadLines(folder.History).LastOrDefault()?.Split(',') is not { Length: 8 } row)
            return none;
        // The heading has no numbers.
        if (!int.TryParse(row[0], NumberStyles.None, CultureInfo.InvariantCulture, out var epoch) || !long.TryParse(row[1], NumberStyles.None, CultureInfo.InvariantCulture, out var iteration))
            return none;
        var all = Math.Max(epoch, (int)Math.Ceiling(RunFiles.ReadIdentity(folder).Iterations * (double)epoch / iteration));
        return new(FormattableString.Invariant($"{epoch}/{all}"), double.Parse(row[6], CultureInfo.InvariantCulture));
    }
}
