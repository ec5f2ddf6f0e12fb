namespace ResNetGen.Compiler.Graph;

/// <summary>Finds the smallest input that no layer refuses, walking from the last layer to the first. Kernels are square: one number says height and width.</summary>
internal static class SmallestInput
{
    public static int Of(IEnumerable<Layer> stem, IEnumerable<StageGraph> stages)
    {
        var path = stem.Concat(stages.SelectMany(stage => stage.Blocks).SelectMany(block => block.MainPath));
        var side = path.Reverse().Aggregate(1L, (needed, layer) => layer switch
        {
            ConvolutionLayer convolution => BeforeConvolution(needed, convolution),
            PoolLayer pool => Before(needed, pool.Kernel, pool.Stride, pool.Padding, 1),
            _ => needed,
        });
        return (int)side;
    }

    /// <summary>The rule of dilated kernels comes on top: they must see more than padding beside their centre.</summary>
    private static long BeforeConvolution(long needed, ConvolutionLayer layer)
    {
        var before = Before(needed, layer.Kernel, layer.Stride, layer.Padding, layer.Dilation);
        return layer.Dilation == 1 ? before : Math.Max(before, ((long)layer.Dilation * (layer.Kernel / 2)) + 1);
    }

    /// <summary>The inverse of floor((h + 2p - d(K-1) - 1)/s) + 1. It never passes the spec's own input, which fits.</summary>
    private static long Before(long needed, int kernel, int stride, int padding, int dilation) =>
        Math.Max(1, ((needed - 1) * stride) + ((long)dilation * (kernel - 1)) + 1 - (2L * padding));
}
