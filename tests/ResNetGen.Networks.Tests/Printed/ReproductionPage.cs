using System.Globalization;
using System.Text;
using ResNetGen.Networks.Tests.Support;

namespace ResNetGen.Networks.Tests.Printed;

/// <summary>Writes <c>docs/reproduction.md</c>: what is published of the zoo's networks, and what the compiler counts.</summary>
internal static class ReproductionPage
{
    private static readonly IReadOnlyList<PrintedFigure> All = [.. PrintedPaper.All.SelectMany(paper => paper.Figures).SelectMany(row => row.Figures)];

    public static string Write()
    {
        var page = new StringBuilder();
        page.Append(Introduction());
        foreach (var paper in PrintedPaper.All)
            page.Append(PaperSection.Write(paper));
        page.Append(PublishedCode());
        page.Append(WithoutFigures());
        return page.ToString().TrimEnd('\n') + "\n";
    }

    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Introduction()
    {
        var agree = All.Count(figure => figure.Agrees);
        var recounted = All.Count(figure => !figure.Agrees && figure.Row.By is not null);
        var printed = All.Select(figure => figure.Row.Network).Distinct().Count();
        return $"""
            # Published figures and what the compiler counts

            {All.Count} figures of {PrintedPaper.All.Count} papers and of lists of models: {agree} agree to the digits printed, {All.Count - agree} differ and are explained. {recounted} of these come
            out once they are counted as the paper counts, which the tests do; for the other {All.Count - agree - recounted} the reason is given without such a proof.

            The zoo (`specs/`) has {ZooSpecs.Graphs.Count} networks. Figures of {printed} of them are printed; {PublishedNetwork.All.Select(published => published.Network).Distinct().Count()} are compared with
            other implementations, to the last parameter ([below](#other-implementations)).

            A count agrees when it is the printed figure after rounding half up or after cutting to the digits printed; papers do both. *Multiply-adds* are
            those of convolutions and fully connected layers for one input, which papers mostly call FLOPs. *Depth* is the convolutions of stem and
            blocks and the fully connected layer; shortcuts do not count.

            The page is made by the tests from `specs/*.resnet.yaml` and `specs/printed.json` (`make docs` rewrites it).


            """.ReplaceLineEndings("\n");
    }

    private static string PublishedCode()
    {
        var section = new StringBuilder(
            """
            ## Other implementations

            What code of others builds, measured on PyTorch 1.13, and for networks that nobody has in PyTorch a definition of their own after the authors'
            code. All numbers are equal to the compiler's, and so are stage shapes and the names and shapes of every entry of the state dict, after
            translation of names where conventions differ (`tests/ResNetGen.Networks.Tests/Reference/README.md`).

            | network | published as | by | parameters | multiply-adds | depth |
            |---|---|---|---:|---:|---:|

            """.ReplaceLineEndings("\n"));
        foreach (var published in PublishedNetwork.All)
        {
            var by = published.Source.Split(" (torch", 2)[0];
            section.Append($"| {published.Network} | {published.Published} | {by} | {Number(published.Parameters)} | {Number(published.Macs)} | {published.Depth} |\n");
        }

        return section.Append('\n').ToString();
    }

    private static string WithoutFigures()
    {
        var known = All.Select(figure => figure.Row.Network).Concat(PublishedNetwork.All.Select(published => published.Network)).ToHashSet();
        var section = new StringBuilder(
            """
            ## Networks without a figure here

            No figure of these stands here. The tests count them a second time, in Python, from a description that knows nothing of the specs.

            | network | parameters | multiply-adds | depth |
            |---|---:|---:|---:|

            """.ReplaceLineEndings("\n"));
        foreach (var graph in ZooSpecs.Graphs.Values.Where(graph => !known.Contains(graph.Name)))
            section.Append($"| {graph.Name} | {Number(graph.Parameters!.Value)} | {Number(graph.MultiplyAdds!.Value)} | {graph.Depth} |\n");
        return section.ToString();
    }
}
