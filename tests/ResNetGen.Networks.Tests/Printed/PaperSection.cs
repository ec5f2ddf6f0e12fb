using System.Text;

namespace ResNetGen.Networks.Tests.Printed;

/// <summary>A paper's part of the page: a row for each network and place, and the reasons of differences below.</summary>
internal static class PaperSection
{
    public static string Write(PrintedPaper paper)
    {
        var figures = paper.Figures.SelectMany(row => row.Figures).ToList();
        var reasons = paper.Figures.Select(row => row.Differs).OfType<string>().Distinct().ToList();
        var section = new StringBuilder(
            $"""
            ## {paper.Title}

            {paper.Paper}. {Summary(figures)}

            | network | where | parameters | counted | multiply-adds | counted | depth | counted | agrees |
            |---|---|---:|---:|---:|---:|---:|---:|---|

            """.ReplaceLineEndings("\n"));
        foreach (var row in paper.Figures)
            section.Append(Row(row, reasons)).Append('\n');
        section.Append('\n');
        foreach (var (index, reason) in reasons.Index())
            section.Append($"{index + 1}. {reason}{Checked(paper, reason)}\n");
        return section.Append(reasons.Count > 0 ? "\n" : "").ToString();
    }

    private static string Summary(List<PrintedFigure> figures)
    {
        var differ = figures.Count(figure => !figure.Agrees);
        return differ == 0
            ? $"{figures.Count} figures, all agree."
            : $"{figures.Count} figures, {figures.Count - differ} agree.";
    }

    private static string Row(PrintedRow row, List<string> reasons)
    {
        var cells = Enum.GetValues<Quantity>()
            .Select(quantity => row.Figures.SingleOrDefault(figure => figure.Quantity == quantity))
            .SelectMany(figure => figure is null ? new[] { "", "" } : [figure.Printed, Counted(figure)]);
        var agrees = row.Differs is null ? "yes" : $"no ({reasons.IndexOf(row.Differs) + 1})";
        return $"| {row.Network} | {row.Place} | {string.Join(" | ", cells)} | {agrees} |";
    }

    private static string Counted(PrintedFigure figure) =>
        figure.Quantity == Quantity.Depth ? FormattableString.Invariant($"{figure.Counted}") : ReproductionPage.Number(figure.Counted);

    private static string Checked(PrintedPaper paper, string reason) =>
        paper.Figures.Where(row => row.Differs == reason).All(row => row.By is not null) ? " Counted so, the figures agree." : "";
}
