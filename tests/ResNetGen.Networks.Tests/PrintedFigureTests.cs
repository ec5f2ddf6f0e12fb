using ResNetGen.Networks.Tests.Support;

namespace ResNetGen.Networks.Tests;

/// <summary>The zoo against the papers' own tables.</summary>
public class PrintedFigureTests
{
    public static TheoryData<string, string, string> Figures { get; } = Rows();

    [Theory, MemberData(nameof(Figures))]
    public void A_printed_figure_agrees_to_its_digits_or_is_known_to_differ(string network, string paper, string place)
    {
        var printed = PrintedFigure.All.Single(figure => (figure.Network, figure.Paper, figure.Place) == (network, paper, place));
        var graph = ZooSpecs.Graphs[network];

        var agrees = (printed.Parameters is null || PrintedFigure.Agrees(printed.Parameters, graph.Parameters))
            && (printed.Macs is null || PrintedFigure.Agrees(printed.Macs, graph.MultiplyAdds))
            && (printed.Depth is null || printed.Depth == graph.Depth);

        // An explanation of a difference that is none would be wrong too.
        Assert.Equal(printed.Differs is null, agrees);
    }

    private static TheoryData<string, string, string> Rows()
    {
        TheoryData<string, string, string> rows = [];
        foreach (var figure in PrintedFigure.All)
            rows.Add(figure.Network, figure.Paper, figure.Place);
        return rows;
    }
}
