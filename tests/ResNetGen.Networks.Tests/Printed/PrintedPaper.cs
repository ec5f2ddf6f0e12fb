using System.Text.Json;
using System.Text.Json.Serialization;

namespace ResNetGen.Networks.Tests.Printed;

/// <summary>A paper and what it prints of the zoo's networks: a record of specs/printed.json.</summary>
/// <param name="Paper">arXiv's number.</param>
internal sealed record PrintedPaper(string Paper, string Title, IReadOnlyList<PrintedRow> Figures)
{
    public static IReadOnlyList<PrintedPaper> All { get; } = JsonSerializer.Deserialize<PrintedPaper[]>(
        File.ReadAllText(RepositoryRoot.Combine("specs", "printed.json")),
        new JsonSerializerOptions(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow })!;
}

/// <summary>What one place of a paper prints of one network.</summary>
/// <param name="Place">The table.</param>
/// <param name="Differs">Why none of these figures is what the network has; null where all agree to their digits.</param>
/// <param name="By">The count that does give these figures, where there is one: what makes of the reason more than a guess.</param>
internal sealed record PrintedRow(
    string Network, string Place, string? Parameters = null, string? Macs = null, int? Depth = null, string? Differs = null, OtherCount? By = null)
{
    public IEnumerable<PrintedFigure> Figures
    {
        get
        {
            if (Parameters is not null)
                yield return new(this, Quantity.Parameters, Parameters);
            if (Macs is not null)
                yield return new(this, Quantity.MultiplyAdds, Macs);
            if (Depth is { } depth)
                yield return new(this, Quantity.Depth, FormattableString.Invariant($"{depth}"));
        }
    }
}
