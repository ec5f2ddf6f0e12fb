using System.Globalization;
using System.Text.Json;

namespace ResNetGen.Networks.Tests.Support;

/// <summary>What a paper prints of a network: a record of specs/printed.json.</summary>
/// <param name="Paper">arXiv's number.</param>
/// <param name="Place">The table.</param>
/// <param name="Differs">Why the printed figure is not what the network has; null where it agrees to its digits.</param>
internal sealed record PrintedFigure(
    string Network, string Paper, string Place, string? Parameters = null, string? Macs = null, int? Depth = null, string? Differs = null)
{
    public static IReadOnlyList<PrintedFigure> All { get; } = JsonSerializer.Deserialize<PrintedFigure[]>(
        File.ReadAllText(RepositoryRoot.Combine("specs", "printed.json")), JsonSerializerOptions.Web)!;

    /// <summary>True when the count, rounded half up or cut to the digits printed, is what is printed. Papers do both.</summary>
    public static bool Agrees(string printed, long count)
    {
        var unit = printed[^1] switch
        {
            'K' => 1_000m,
            'M' => 1_000_000m,
            'G' => 1_000_000_000m,
            _ => throw new InvalidDataException($"'{printed}' has no unit: K, M or G."),
        };
        var digits = decimal.Parse(printed.AsSpan(0, printed.Length - 1), CultureInfo.InvariantCulture);
        var exact = count / unit;
        return digits == decimal.Round(exact, digits.Scale, MidpointRounding.AwayFromZero)
            || digits == decimal.Round(exact, digits.Scale, MidpointRounding.ToZero);
    }
}
