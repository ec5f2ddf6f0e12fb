using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Targets.PyTorch.Helpers;
using ResNetGen.Targets.PyTorch.Text;

namespace ResNetGen.Targets.PyTorch.Layers;

/// <summary>A filter where there is a stride.</summary>
internal sealed class AntiAliasCode(AntiAliasLayer layer) : LayerCode
{
    public override string Create(LayerArguments arguments)
    {
        var stride = arguments["stride"];
        var filter = layer.Filter.Blur is { } kernel
            ? PythonCall.Write(OtherHelpers.Blur.Name, arguments.InChannels, PythonNumber.Literal(kernel), stride)
            : $"nn.AvgPool2d({stride})";
        return stride == "1" ? "nn.Identity()" : PythonNumber.IsLiteral(stride) ? filter : $"{filter} if {stride} > 1 else nn.Identity()";
    }

    public override IEnumerable<Helper> Helpers(LayerArguments arguments) => layer.Filter.Blur is not null && arguments["stride"] != "1" ? [OtherHelpers.Blur] : [];
}
