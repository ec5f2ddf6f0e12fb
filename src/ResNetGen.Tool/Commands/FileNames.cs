using System.Globalization;

namespace ResNetGen.Tool.Commands;

/// <summary>Names of files for networks.</summary>
internal static class FileNames
{
    /// <summary>Each network's own name; where names differ in case only, which many file systems ignore, all but the first get a number, as the generator's files do.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> networks)
    {
        var names = networks.ToArray();
        foreach (var similar in Enumerable.Range(0, names.Length).GroupBy(i => networks[i], StringComparer.OrdinalIgnoreCase))
        {
            foreach (var (number, i) in similar.OrderBy(i => networks[i], StringComparer.Ordinal).Index().Skip(1))
                names[i] += "." + (number + 1).ToString(CultureInfo.InvariantCulture);
        }

        return names;
    }
}
