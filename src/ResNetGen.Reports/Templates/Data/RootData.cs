using ResNetGen.Reports.Family;
using ResNetGen.Reports.Summary;

namespace ResNetGen.Reports.Templates.Data;

/// <summary>What a template finds by a name alone.</summary>
internal sealed record RootData(IReadOnlyList<TemplateNetwork> Networks, TemplateOptions Options)
{
    public static DataType<RootData> Type { get; } = new DataType<RootData>("root", "What a template finds by a name alone.")
        .Object("network", NetworkData.Type, "the network; an error where several are chosen", data => data.Only)
        .Objects("networks", NetworkData.Type, "all chosen networks, in the order of the command line", data => data.All)
        .Object("table", TableData.Type, "the papers' table, a column for each network", data => Table(data.Networks))
        .Objects("summaries", SummaryData.Type, "of each network the layer table, a line for each stage", data => data.Summaries)
        .Objects("plots", PlotData.Type, "of all networks: their sizes, and, where it is published, their accuracy; none of one network", data => PlotData.Of(data.Networks))
        .Texts("files", "the specs' paths, each once", data => data.Networks.Select(network => network.File).Distinct())
        .Number("batch", "images at a time, for memory: 1, or `--batch` of a report", data => data.Options.Batch)
        .Text("version", "of resnetgen", data => data.Options.Version);

    /// <summary>Where nothing but the papers' table is known.</summary>
    public static DataType<FamilyTable> OnlyTable { get; } = new DataType<FamilyTable>("root", Type.Meaning)
        .Object("table", TableData.Type, "", table => table);

    /// <summary>Where nothing but layer tables is known, some of networks that are in error.</summary>
    public static DataType<IReadOnlyList<NetworkSummary>> OnlySummaries { get; } = new DataType<IReadOnlyList<NetworkSummary>>("root", Type.Meaning)
        .Objects("summaries", SummaryData.Type, "", summaries => summaries);

    private IReadOnlyList<NetworkData> All => [.. Networks.Select((network, index) => new NetworkData(network, index, Options))];

    private NetworkData Only => Networks.Count == 1
        ? All[0]
        : throw new TemplateDataException(
            $"'network' is there for one network, and there are {Networks.Count}: {string.Join(", ", Networks.Select(network => network.Graph.Name))}. Name one of them on the command line, or write 'for network in networks'.");

    private IEnumerable<NetworkSummary> Summaries =>
        All.Select(network => network.Summary(SummaryDepth.Stage));

    private static FamilyTable Table(IReadOnlyList<TemplateNetwork> networks) =>
        FamilyTableBuilder.Build([.. networks.Select(network => (network.Spec, network.Graph))]);
}
