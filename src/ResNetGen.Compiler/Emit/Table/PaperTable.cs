using ResNetGen.Compiler.Binding;
using ResNetGen.Compiler.Emit.Text;
using ResNetGen.Compiler.Graph;

namespace ResNetGen.Compiler.Emit.Table;

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

    private static TableRow StemRow(List<Layer> layers) => layers[0] switch
    {
        PoolLayer pool => Row("pool", layers, $"{Square(pool.Kernel)} {Name(pool.Kind)} pool, stride {CSharpNumber.Plain(pool.Stride)}"),
        ConvolutionLayer convolution => Row(
            convolution.Name,
            layers,
            $"{Square(convolution.Kernel)}, {CSharpNumber.Plain(convolution.Output.Channels)}{(convolution.Stride == 1 ? "" : $", stride {CSharpNumber.Plain(convolution.Stride)}")}"),
        _ => throw new InvalidOperationException($"No row for {layers[0]}."),
    };

    private static TableRow StageRow(StageGraph stage) => new(
        SpecText.OneLine(stage.Name), stage.Output, stage.Cell, stage.Blocks.Count, stage.Layers.Sum(layer => layer.Parameters), stage.Layers.Sum(layer => layer.MultiplyAdds));

    private static TableRow HeadRow(List<Layer> layers) => layers[0] is GlobalPoolLayer pool
        ? Row("fc", layers, $"{Name(pool.Kind)} pool, {CSharpNumber.Plain(layers[layers.Count - 1].Output.Channels)}-d fc")
        : Row(layers[0].Name, layers, layers[0] is NormLayer ? "norm, activation" : "activation");

    private static TableRow Row(string name, List<Layer> layers, string block) => new(
        name, layers[layers.Count - 1].Output, block, null, layers.Sum(layer => layer.Parameters), layers.Sum(layer => layer.MultiplyAdds));

    private static string Square(int kernel) => $"{CSharpNumber.Plain(kernel)}x{CSharpNumber.Plain(kernel)}";

    private static string Name(PoolKind kind) => kind == PoolKind.Max ? "max" : "average";
}
