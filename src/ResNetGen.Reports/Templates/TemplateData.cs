using ResNetGen.Reports.Family;
using ResNetGen.Reports.Summary;
using ResNetGen.Reports.Templates.Data;

namespace ResNetGen.Reports.Templates;

/// <summary>What a template sees: networks as data. Parts of it are made when the template asks for them.</summary>
public sealed class TemplateData
{
    private TemplateData(DataObject root) => Root = root;

    internal DataObject Root { get; }

    /// <summary>Networks with all that is known of them.</summary>
    /// <param name="networks">At least one.</param>
    public static TemplateData Of(IReadOnlyList<TemplateNetwork> networks, TemplateOptions options) => new(RootData.Type.Of(new(networks, options)));

    /// <summary>The papers' table alone.</summary>
    internal static TemplateData Of(FamilyTable table) => new(RootData.OnlyTable.Of(table));

    /// <summary>Layer tables alone.</summary>
    internal static TemplateData Of(IReadOnlyList<NetworkSummary> summaries) => new(RootData.OnlySummaries.Of(summaries));
}
