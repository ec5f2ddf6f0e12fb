using ResNetGen.Compiler.Graph.Facts;
using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Graph.Checks;

/// <summary>Recognises multiply-adds as other tools count them.</summary>
internal static class OtherCounting
{
    /// <summary>How far a count may be from the double: tools that count additions count norms, too.</summary>
    private const decimal Tolerance = 0.03m;

    /// <summary>What the published number counts, a sentence with its space in front; empty where nothing is known.</summary>
    public static string Of(NetworkGraph graph, ExpectedCount expected)
    {
        if (graph.MultiplyAdds is not { } multiplyAdds)
            return "";
        var biases = Biases(graph).ToList();
        if (biases.Where(layer => layer is LinearLayer).Sum(Count) is > 0 and var ofHead && ExpectationCheck.IsMet(expected, multiplyAdds + ofHead))
            return $" The biases of the fully connected layer are {Arithmetic.Print(ofHead)}: pycls, among others, counts them, and this compiler does not.";
        if (biases.Sum(Count) is > 0 and var all && ExpectationCheck.IsMet(expected, multiplyAdds + all))
            return $" The biases are {Arithmetic.Print(all)}: pycls, among others, counts them, and this compiler does not.";
        var ratio = expected.Digits * expected.Unit / Math.Max(1, multiplyAdds);
        return Math.Abs(ratio - 2) <= 2 * Tolerance
            ? " That is twice as many: FLOPs that count a multiplication and its addition as two are halved here."
            : "";
    }

    private static IEnumerable<Layer> Biases(NetworkGraph graph) => graph.Layers.Where(layer => layer is LinearLayer or SqueezeExcitationLayer or ConvolutionLayer);

    private static long Count(Layer layer) => layer.State.Where(entry => entry.Name.EndsWith(".bias", StringComparison.Ordinal)).Sum(entry => entry.Elements);
}
