using System.Globalization;
using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Graph.Facts;
using ResNetGen.Networks.Tests.Support;

namespace ResNetGen.Networks.Tests.Printed;

/// <summary>One number of a paper beside what the compiler counts.</summary>
/// <param name="Printed">With the paper's digits: <c>25.5M</c>, <c>3.8G</c>, <c>50</c>.</param>
internal sealed record PrintedFigure(PrintedRow Row, Quantity Quantity, string Printed)
{
    public long Counted => Count(ZooSpecs.Graphs[Row.Network], Quantity);

    public bool Agrees => IsPrintedFor(Counted);

    public static long Count(NetworkGraph graph, Quantity quantity) => quantity switch
    {
        Quantity.Parameters => graph.Parameters!.Value,
        Quantity.MultiplyAdds => graph.MultiplyAdds!.Value,
        _ => graph.Depth!.Value,
    };

    /// <summary>True when the count, rounded half up or cut to the digits printed, is what is printed. Papers do both.</summary>
    /// <param name="million">What the paper means by M.</param>
    public bool IsPrintedFor(long count, int million = 1_000_000)
    {
        var unit = Printed[^1] switch
        {
            'M' => million,
            'G' => 1_000_000_000m,
            _ => 1m,
        };
        var digits = decimal.Parse(Printed.AsSpan().TrimEnd("MG"), CultureInfo.InvariantCulture);
        var exact = count / unit;
        return digits == decimal.Round(exact, digits.Scale, MidpointRounding.AwayFromZero)
            || digits == decimal.Round(exact, digits.Scale, MidpointRounding.ToZero);
    }
}
