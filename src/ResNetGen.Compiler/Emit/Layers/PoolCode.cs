using ResNetGen.Compiler.Binding;
using ResNetGen.Compiler.Emit.Text;
using ResNetGen.Compiler.Graph;

namespace ResNetGen.Compiler.Emit.Layers;

/// <summary>Pools.</summary>
internal static class PoolCode
{
    /// <param name="tensor">An expression.</param>
    /// <param name="owned">Whether nobody else holds the tensor, so that it may be disposed.</param>
    public static string Apply(PoolLayer pool, string tensor, bool owned)
    {
        var function = pool.Kind == PoolKind.Max ? "nn.functional.max_pool2d" : "nn.functional.avg_pool2d";
        return owned ? $"{tensor}.Consume(static t => {function}(t, {Window(pool)}))" : $"{function}({tensor}, {Window(pool)})";
    }

    /// <summary>As a module, for a container.</summary>
    public static string Module(PoolLayer pool) => $"{(pool.Kind == PoolKind.Max ? "nn.MaxPool2d" : "nn.AvgPool2d")}({Window(pool)})";

    /// <summary>Over the whole feature map.</summary>
    public static string Global(GlobalPoolLayer pool, string tensor) => pool.Kind == PoolKind.Max
        ? $"nn.functional.adaptive_max_pool2d({tensor}, new long[] {{ 1, 1 }})"
        : $"nn.functional.adaptive_avg_pool2d({tensor}, 1)";

    private static string Window(PoolLayer pool)
    {
        var padding = pool.Padding == 0 ? "" : $", padding: {CSharpNumber.Plain(pool.Padding)}";
        return $"{CSharpNumber.Plain(pool.Kernel)}, stride: {CSharpNumber.Plain(pool.Stride)}{padding}";
    }
}
