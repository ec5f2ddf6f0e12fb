using ResNetGen.Compiler.Graph.Layers.Compound;
using ResNetGen.Compiler.Targets.CSharp.Text;
using ResNetGen.Targets.PyTorch.Helpers;
using ResNetGen.Targets.PyTorch.Layers;
using ResNetGen.Targets.PyTorch.Layers.Compound;
using ResNetGen.Targets.PyTorch.Text;

namespace ResNetGen.Targets.PyTorch.Blocks;

/// <summary>Res2Net's 3x3: modules and a method of the block, whose names its convolutions and norms carry.</summary>
internal sealed class MultiScaleCode(MultiScaleLayer layer, LayerArguments arguments)
{
    /// <summary>Of the block.</summary>
    public const string MethodName = "multi_scale";

    private readonly LayerCode activation = LayerCode.Of(layer.Activation);

    public IEnumerable<ModuleField> Modules =>
    [
        new("convs", Several(NestedCode.Create(layer.Convolution, Part))),
        .. layer.Norm is null ? Array.Empty<ModuleField>() : [new("bns", Several(NestedCode.Create(layer.Norm, Part)))],
        new(activation.Field("act"), NestedCode.Create(layer.Activation, Part)),
        .. MaySeparate ? [new("separate", Separate), new("pool", Pool)] : Array.Empty<ModuleField>(),
    ];

    public IEnumerable<Helper> Helpers => LayerCode.Of(layer.Convolution).Helpers(Part);

    public string Method
    {
        get
        {
            var (part, module) = ("part", $"self.{activation.Field("act")}");
            var convolved = $"conv({part})";
            var output = activation.Apply(layer.Norm is null ? convolved : $"bn({convolved})", owned: true, module);
            return Template.Fill($$""""
                def {{MethodName}}(self, x: Tensor) -> Tensor:
                    """Convolves all parts of the channels but the last, each after the result before it is added to it."""
                    parts = torch.chunk(x, {{PythonNumber.Literal(layer.Scale)}}, 1)
                    outputs: List[Tensor] = []
                    for i, {{(layer.Norm is null ? "conv in enumerate(self.convs)" : "(conv, bn) in enumerate(zip(self.convs, self.bns))")}}:
                        {{Template.Lines(Added)}}
                        outputs.append({{output}})
                    outputs.append({{(MaySeparate ? "self.pool(parts[-1])" : "parts[-1]")}})
                    return torch.cat(outputs, 1)
                """");
        }
    }

    private string[] Added => Separate switch
    {
        "True" => ["part = parts[i]"],
        "False" => ["part = parts[i] if i == 0 else parts[i] + outputs[-1]"],
        _ => ["part = parts[i] if i == 0 or self.separate else parts[i] + outputs[-1]"],
    };

    private string Separate => arguments[MultiScaleLayer.Separate];

    private bool MaySeparate => Separate != "False";

    private string Pool
    {
        get
        {
            var pool = $"nn.AvgPool2d(3, stride={arguments["stride"]}, padding=1)";
            return Separate == "True" ? pool : $"{pool} if {Separate} else nn.Identity()";
        }
    }

    private LayerArguments Part => NestedCode.Arguments(
        arguments[MultiScaleLayer.Part], arguments[MultiScaleLayer.Part], arguments["stride"], arguments["dilation"], arguments["groups"]);

    private string Several(string creation) =>
        $"nn.ModuleList({PythonComprehension.Write("[", creation, $"for _ in range({PythonNumber.Literal(layer.Convolutions)})", "]")})";
}
