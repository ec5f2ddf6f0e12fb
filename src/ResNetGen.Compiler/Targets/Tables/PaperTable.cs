using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Graph.Facts;
using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Targets.CSharp.Text;

namespace ResNetGen.Compiler.Targets.Tables;

/// <summary>The network as the papers print it: a row for each layer of the stem, each stage and the head.</summary>
public static class PaperTable
{
    /// <summary>The rows from the input to the output.</summary>
    public static IReadOnlyList<TableRow> Rows(NetworkGraph graph) =>
    [
        .. Grouped(graph.Stem, StartsStemRow).Select(StemRow),
        .. graph.Stages.Select(StageRow),
        .. Grouped(graph.Head, layer => layer is NormLayer or GlobalPoolLayer).Select(HeadRow),
    ];

    private static bool StartsStemRow(Layer layer) => layer is ConvolutionLayer or PoolLayer;

    /// <summary>Cuts a path where a row starts; what comes before the first start is a row too.</summary>
    private static IEnumerable<List<Layer>> Grouped(EquatableArray<Layer> layers, Func<Layer, bool> starts)
    {
        var row = new List<Layer>();
        foreach (var layer in layers)
        {
            if (starts(layer) && row.Count > 0)
            {
                yield return row;
                row = [];
            }

            row.Add(layer);
        }

        if (row.Count > 0)
            yield return row;
    }

    private static TableRow StemRow(List<Layer> layers) => layers[0] is PoolLayer pool
        ? Row("pool", layers, $"{Square(pool.Kernel)} {pool.Kind.Text()} pool, stride {CSharpNumber.Plain(pool.Stride)}")
        : Row(layers[0].Name, layers, layers[0].Operation);

    private static TableRow StageRow(StageGraph stage) => new(
        SpecText.OneLine(stage.Name), stage.Output, stage.Cell, stage.Blocks.Count, stage.Layers.SumIfKnown(layer => layer.Parameters), stage.Layers.SumIfKnown(layer => layer.MultiplyAdds));

    private static TableRow HeadRow(List<Layer> layers) => layers[0] is GlobalPoolLayer pool
        ? Row("fc", layers, $"{pool.Kind.Text()} pool, {CSharpNumber.Plain(layers[layers.Count - 1].Output.Channels)}-d fc{string.Concat(layers.OfType<ClassActivationLayer>().Select(scores => $", {scores.Operation}"))}")
        : Row(layers[0].Name, layers, layers[0] is NormLayer ? "norm, activation" : "activation");

    private static TableRow Row(string name, List<Layer> layers, string block) => new(
        name, layers[layers.Count - 1].Output, block, null, layers.SumIfKnown(layer => layer.Parameters), layers.SumIfKnown(layer => layer.MultiplyAdds));

    private static string Square(int kernel) => $"{CSharpNumber.Plain(kernel)}x{CSharpNumber.Plain(kernel)}";
}
