using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Spec;
using ResNetGen.Targets.PyTorch.Helpers;
using ResNetGen.Targets.PyTorch.Text;

namespace ResNetGen.Targets.PyTorch.Layers;

internal sealed class PoolCode(PoolLayer layer) : LayerCode
{
    public override string Create(LayerArguments arguments) => layer switch
    {
        { PadsZeros: true } => PythonCall.Write("nn.Sequential", $"nn.ZeroPad2d({PythonNumber.Literal(layer.Padding)})", Call("nn.MaxPool2d", arguments, padding: 0)),
        { PaddingMode: not PaddingMode.Centred } => $"{Same(layer.Kind, layer.PaddingMode).Name}({PythonNumber.Literal(layer.Kernel)}, {arguments["stride"]})",
        _ => Call(layer.Kind == PoolKind.Max ? "nn.MaxPool2d" : "nn.AvgPool2d", arguments, layer.Padding),
    };

    public override IEnumerable<Helper> Helpers(LayerArguments arguments) => layer.PaddingMode == PaddingMode.Centred || layer.PadsZeros ? [] : [Same(layer.Kind, layer.PaddingMode)];

    /// <summary>A pool that pads as the size of the map asks for.</summary>
    public static Helper Same(PoolKind kind, PaddingMode mode) => kind switch
    {
        PoolKind.Max => PaddingHelpers.MaxPool(mode),
        PoolKind.Average => PaddingHelpers.AveragePool(mode),
    };

    /// <summary>A stride that is the kernel is PyTorch's default.</summary>
    private string Call(string function, LayerArguments arguments, int padding)
    {
        var kernel = PythonNumber.Literal(layer.Kernel);
        var call = new List<string> { kernel };
        if (arguments["stride"] != kernel)
            call.Add($"stride={arguments["stride"]}");
        if (padding > 0)
            call.Add($"padding={PythonNumber.Literal(padding)}");
        if (layer.CeilMode)
            call.Add("ceil_mode=True");
        if (layer.CeilMode && layer.Kind == PoolKind.Average)
            call.Add("count_include_pad=False");
        return PythonCall.Write(function, call);
    }
}

/// <summary>A pool over the whole feature map.</summary>
internal sealed class GlobalPoolCode(GlobalPoolLayer layer) : LayerCode
{
    public override string Create(LayerArguments arguments) => layer.Kind switch
    {
        PoolKind.Max => "nn.AdaptiveMaxPool2d(1)",
        PoolKind.Average => "nn.AdaptiveAvgPool2d(1)",
    };
}
