using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Graph.Facts;
using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Spec;
using ResNetGen.Onnx.Weights;

namespace ResNetGen.Targets.Weights;

/// <summary>
/// The weights that a network starts with, drawn as the generated class draws them: the spec's <c>init</c> for the filters of convolutions, PyTorch's own for all else. The
/// random numbers are other ones than libtorch's.
/// </summary>
/// <param name="network">Whose weights.</param>
/// <param name="seed">Any number; with one seed a tensor of one name and shape is always the same.</param>
internal sealed class InitialWeights(NetworkGraph network, long seed) : IWeights
{
    private const int FilterDimensions = 4;

    /// <summary>PyTorch's start of PReLU.</summary>
    private const double Slope = 0.25;

    private readonly Dictionary<string, (Layer Layer, StateEntry Entry)> entries =
        network.Layers.SelectMany(layer => layer.State, static (layer, entry) => (layer, entry)).ToDictionary(pair => pair.entry.Name);

    private readonly ConvolutionInit init = network.Layers.OfType<ConvolutionLayer>().First().Init;

    public WeightSource this[string name] => entries[name] is var (layer, entry) && Constant(layer, entry) is { } number
        ? new DrawnWeight(ShapeOf(entry), () => () => number)
        : new DrawnWeight(ShapeOf(entry), () => Draw(entry));

    /// <summary>The number that all elements start as; null: they are drawn.</summary>
    private double? Constant(Layer layer, StateEntry entry) => (entry.Part.Split('.').Last(), layer) switch
    {
        ("weight", NormLayer { ZeroInit: true } or ConvolutionLayer { ZeroInit: true }) => 0,
        ("weight", ActivationLayer) => Slope,
        ("weight", _) when entry.Shape.Count == 1 => 1,
        ("running_var", _) => 1,
        ("running_mean" or "num_batches_tracked", _) => 0,
        ("bias", _) when FilterBeside(entry) is null => 0,
        _ => null,
    };

    private Func<double> Draw(StateEntry entry)
    {
        var random = new RandomNumbers(seed, entry.Name);
        var filter = FilterBeside(entry)!;
        if (entry != filter || entry.Shape.Count != FilterDimensions || init == ConvolutionInit.Default)
            return Between(1 / Math.Sqrt(FanIn(filter)));
        return init switch
        {
            ConvolutionInit.KaimingFanOut => Around(2.0 / FanOut(filter)),
            ConvolutionInit.KaimingFanIn => Around(2.0 / FanIn(filter)),
            ConvolutionInit.Xavier => Between(Math.Sqrt(6.0 / (FanIn(filter) + FanOut(filter)))),
            ConvolutionInit.Default => throw new InvalidOperationException("It is drawn above."),
        };

        Func<double> Around(double variance)
        {
            var deviation = Math.Sqrt(variance);
            return () => deviation * random.Normal();
        }

        Func<double> Between(double bound) => () => ((2 * random.Uniform()) - 1) * bound;
    }

    /// <summary>The filters or the matrix that the entry is, or that the bias belongs to; null: it is a norm's, or nobody's.</summary>
    private StateEntry? FilterBeside(StateEntry entry)
    {
        var name = entry.Name;
        var point = name.LastIndexOf('.') + 1;
        return entries.TryGetValue(name.Substring(0, point) + "weight", out var beside) && beside.Entry.Shape.Count > 1 ? beside.Entry : null;
    }

    /// <summary>Inputs of one output.</summary>
    private static long FanIn(StateEntry filter) => filter.Elements / filter.Shape[0];

    /// <summary>PyTorch does not divide by the groups.</summary>
    private static long FanOut(StateEntry filter) => filter.Elements / filter.Shape[1];

    private static IReadOnlyList<long> ShapeOf(StateEntry entry) => [.. entry.Shape.Select(side => (long)side)];

    /// <summary>Numbers that are drawn anew, and the same, whenever they are asked for. They are rounded to float32, which files hold.</summary>
    private sealed class DrawnWeight(IReadOnlyList<long> shape, Func<Func<double>> start) : WeightSource
    {
        public override IReadOnlyList<long> Shape => shape;

        public override IEnumerable<double[]> Pieces(int length)
        {
            var next = start();
            for (var first = 0L; first < Count; first += length)
            {
                var piece = new double[Math.Min(length, Count - first)];
                for (var i = 0; i < piece.Length; i++)
                    piece[i] = (float)next();
                yield return piece;
            }
        }
    }
}
