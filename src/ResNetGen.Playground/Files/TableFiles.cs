using ResNetGen.Playground.Documents;
using ResNetGen.Reports.Family;

namespace ResNetGen.Playground.Files;

/// <summary>The papers' table as files: what <c>resnetgen table</c> writes.</summary>
public static class TableFiles
{
    /// <param name="networks">At least one, each with a graph.</param>
    public static FamilyTable Of(IEnumerable<DocumentNetwork> networks) => FamilyTableBuilder.Build([.. networks.Select(network => (network.Spec!, network.Graph!))]);

    public static OutputFile Markdown(string series, FamilyTable table) => OutputFile.Of($"{series}.md", "text/markdown", FamilyMarkdown.Write(table));

    public static OutputFile Latex(string series, FamilyTable table) => OutputFile.Of($"{series}.tex", "application/x-tex", FamilyLatex.Write(table));

    public static OutputFile Csv(string series, FamilyTable table) => OutputFile.Of($"{series}.csv", "text/csv", FamilyCsv.Write(table));
}
