using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Graph.Layers.Compound;
using ResNetGen.Compiler.Targets.CSharp.Text;
using ResNetGen.Targets.PyTorch.Helpers;
using ResNetGen.Targets.PyTorch.Text;

namespace ResNetGen.Targets.PyTorch.Layers.Compound;

/// <summary>ResNeSt's 3x3 as a class of the file.</summary>
internal sealed class SplitAttentionCode(SplitAttentionLayer layer) : LayerCode
{
    public override string Create(LayerArguments arguments) => PythonCall.Write(Name(arguments), new Form(layer, arguments).Parameters.Call);

    public override IEnumerable<Helper> Helpers(LayerArguments arguments) =>
        [.. LayerCode.Of(layer.Convolution).Helpers(arguments), new(Name(arguments), new Form(layer, arguments).Write(Name(arguments)))];

    private static string Name(LayerArguments arguments) => $"{arguments.Owner}SplitAttention";

    /// <summary>The layer with the numbers that its class has.</summary>
    private sealed class Form
    {
        private readonly SplitAttentionLayer layer;

        private readonly string input;

        private readonly string width;

        private readonly string stride;

        private readonly string dilation;

        private readonly string groups;

        private readonly string squeezed;

        public Form(SplitAttentionLayer layer, LayerArguments arguments)
        {
            this.layer = layer;
            input = Parameters.Add(arguments.InChannels == arguments.OutChannels ? "channels" : "in_channels", arguments.InChannels);
            width = Parameters.Add("width", arguments.OutChannels);
            stride = Parameters.Add("stride", arguments["stride"]);
            dilation = Parameters.Add("dilation", arguments["dilation"]);
            groups = Parameters.Add("groups", arguments["groups"]);
            squeezed = Parameters.Add("squeezed", arguments[SplitAttentionLayer.Squeezed]);
        }

        public CompoundParameters Parameters { get; } = new();

        private string Radix => PythonNumber.Literal(layer.Radix);

        private bool Pools => stride != "1";

        private string All => NestedCode.Times(layer.Radix, width);

        public string Write(string name) => Template.Fill($$""""
            class {{name}}(nn.Module):
                """{{Summary}}"""

                def __init__(self{{Parameters.Declaration}}) -> None:
                    super().__init__()
                    {{Template.Lines(Layers)}}

                def forward(self, x: Tensor) -> Tensor:
                    {{(Pools && layer.PoolsBefore ? "x = self.pool(x)" : "")}}
                    maps = {{(layer.Norm is null ? "self.act0(self.conv(x))" : "self.act0(self.bn0(self.conv(x)))")}}
                    {{Template.Lines(Attend)}}
                    {{(Pools && !layer.PoolsBefore ? "return self.pool(x)" : "return x")}}
            """");

        private string Summary => layer.Radix == 1
            ? "ResNeSt's 3x3 with one map, whose channels attention weighs (arXiv:2004.08955)."
            : $"ResNeSt's 3x3: a convolution to {Radix} maps, which attention weighs and adds (arXiv:2004.08955).";

        private IEnumerable<string> Layers
        {
            get
            {
                var convolution = NestedCode.Arguments(input, All, dilation: dilation, groups: NestedCode.Times(layer.Radix, groups));
                var reduce = NestedCode.Arguments(width, squeezed, groups: groups);
                var expand = NestedCode.Arguments(squeezed, All, groups: groups);
                return
                [
                    NeedsGroups ? $"self.groups = {groups}" : "",
                    Set("conv", layer.Convolution, convolution), Set("bn0", layer.Norm, convolution), Set("act0", layer.Activation, convolution),
                    Set("fc1", layer.Reduce, reduce), Set("bn1", layer.InnerNorm, reduce), Set("act1", NestedCode.Relu(layer.Reduce.Output), reduce), Set("fc2", layer.Expand, expand),
                    !Pools ? "" : $"self.pool = nn.AvgPool2d(3, stride={stride}, padding=1){(PythonNumber.IsLiteral(stride) ? "" : $" if {stride} > 1 else nn.Identity()")}",
                ];
            }
        }

        private bool NeedsGroups => layer.Radix > 1 && !PythonNumber.IsLiteral(groups);

        /// <summary>Of one map a sigmoid; of several a softmax over them. The logits of a group lie beside each other, map by map.</summary>
        private IEnumerable<string> Attend
        {
            get
            {
                var inner = layer.InnerNorm is null ? "self.fc1(means)" : "self.bn1(self.fc1(means))";
                var logits = $"self.fc2(self.act1({inner}))";
                return layer.Radix == 1
                    ?
                    [
                        "means = F.adaptive_avg_pool2d(maps, 1)",
                        $"x = maps * torch.sigmoid({logits})",
                    ]
                    :
                    [
                        $"maps = maps.reshape(maps.shape[0], {Radix}, -1, maps.shape[2], maps.shape[3])",
                        "means = F.adaptive_avg_pool2d(maps.sum(1), 1)",
                        .. groups == "1"
                            ? [$"logits = {logits}.reshape(maps.shape[0], {Radix}, -1, 1, 1)", "x = (maps * torch.softmax(logits, 1)).sum(1)"]
                            : new[]
                            {
                                $"logits = {logits}.reshape(maps.shape[0], {(NeedsGroups ? "self.groups" : groups)}, {Radix}, -1)",
                                $"weights = torch.softmax(logits, 2).transpose(1, 2).reshape(maps.shape[0], {Radix}, -1, 1, 1)",
                                "x = (maps * weights).sum(1)",
                            },
                    ];
            }
        }

        private static string Set(string field, Layer? nested, LayerArguments arguments) => nested is null ? "" : $"self.{field} = {NestedCode.Create(nested, arguments)}";
    }
}
