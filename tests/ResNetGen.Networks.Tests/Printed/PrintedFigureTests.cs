using ResNetGen.Networks.Tests.Support;

namespace ResNetGen.Networks.Tests.Printed;

/// <summary>The zoo against the papers' own tables.</summary>
public class PrintedFigureTests
{
    public static TheoryData<string, string, string, Quantity> Figures { get; } = Rows();

    [Theory, MemberData(nameof(Figures))]
    public void A_printed_figure_agrees_to_its_digits_or_is_known_to_differ(string network, string paper, string place, Quantity quantity)
    {
        var figure = Find(network, paper, place, quantity);

        // An explanation of a difference that is none would be wrong too.
        Assert.Equal(figure.Row.Differs is null, figure.Agrees);
    }

    [Theory, MemberData(nameof(Figures))]
    public void Counted_as_the_paper_is_said_to_count_a_figure_agrees(string network, string paper, string place, Quantity quantity)
    {
        var figure = Find(network, paper, place, quantity);

        Assert.True(figure.Row.By is null || figure.Row.By.Gives(figure), $"{figure.Printed} is not what {figure.Row.By} gives.");
    }

    [Fact]
    public void The_page_of_printed_figures_says_what_the_compiler_counts() => Document.Verify("reproduction.md", ReproductionPage.Write());

    [Fact]
    public void Every_network_of_the_zoo_is_on_the_page()
    {
        var page = ReproductionPage.Write();

        Assert.All(ZooSpecs.Graphs.Keys, name => Assert.Contains($"| {name} |", page));
    }

    private static PrintedFigure Find(string network, string paper, string place, Quantity quantity) => PrintedPaper.All
        .Single(other => other.Paper == paper).Figures
        .Where(row => (row.Network, row.Place) == (network, place))
        .SelectMany(row => row.Figures)
        .Single(figure => figure.Quantity == quantity);

    private static TheoryData<string, string, string, Quantity> Rows()
    {
        TheoryData<string, string, string, Quantity> rows = [];
        foreach (var paper in PrintedPaper.All)
        {
            foreach (var figure in paper.Figures.SelectMany(row => row.Figures))
                rows.Add(figure.Row.Network, paper.Paper, figure.Row.Place, figure.Quantity);
        }

        return rows;
    }
}
