using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Graph.Layers.Compound;
using ResNetGen.Compiler.Targets.CSharp.Text;
using ResNetGen.Targets.PyTorch.Helpers;
using ResNetGen.Targets.PyTorch.Text;

namespace ResNetGen.Targets.PyTorch.Layers.Compound;

/// <summary>SKNet's 3x3 as a class of the file.</summary>
internal sealed class SelectiveKernelCode(SelectiveKernelLayer layer) : LayerCode
{
    public override string Create(LayerArguments arguments) => PythonCall.Write(Name(arguments), new Form(layer, arguments).Parameters.Call);

    public override IEnumerable<Helper> Helpers(LayerArguments arguments) =>
        [.. LayerCode.Of(layer.Near).Helpers(arguments), new(Name(arguments), new Form(layer, arguments).Write(Name(arguments)))];

    private static string Name(LayerArguments arguments) => $"{arguments.Owner}SelectiveKernel";

    /// <summary>The layer with the numbers that its class has.</summary>
    private sealed class Form
    {
        private readonly SelectiveKernelLayer layer;

        private readonly LayerArguments near;

        private readonly LayerArguments far;

        private readonly string width;

        private readonly string squeezed;

        public Form(SelectiveKernelLayer layer, LayerArguments arguments)
        {
            this.layer = layer;
            var input = Parameters.Add(arguments.InChannels == arguments.OutChannels ? "channels" : "in_channels", arguments.InChannels);
            width = Parameters.Add("width", arguments.OutChannels);
            var (stride, dilation, groups) = (Parameters.Add("stride", arguments["stride"]), Parameters.Add("dilation", arguments["dilation"]), Parameters.Add("groups", arguments["groups"]));
            squeezed = Parameters.Add("squeezed", arguments[SelectiveKernelLayer.Squeezed]);
            var seen = layer.SplitsInput ? NestedCode.Half(input) : input;
            near = NestedCode.Arguments(seen, width, stride, dilation, groups);
            far = NestedCode.Arguments(seen, width, stride, NestedCode.Times(2, dilation), groups);
        }

        public CompoundParameters Parameters { get; } = new();

        public string Write(string name)
        {
            var reduce = NestedCode.Arguments(width, squeezed);
            var select = NestedCode.Arguments(squeezed, NestedCode.Times(2, width));
            var paths = PythonCall.Write("nn.ModuleList", PythonCall.List([Path(layer.Near, near), Path(layer.Far, far)]));
            var attention = Container(
                ("fc_reduce", layer.Reduce, reduce), ("bn", layer.InnerNorm, reduce), ("act", NestedCode.Relu(layer.Reduce.Output), reduce), ("fc_select", layer.Select, select));
            return Template.Fill($$""""
                class {{name}}(nn.Module):
                    """SKNet's 3x3: two convolutions, of which the second sees farther, weighed by attention (arXiv:1903.06586)."""

                    def __init__(self{{Parameters.Declaration}}) -> None:
                        super().__init__()
                        self.paths = {{paths}}
                        self.attn = {{attention}}

                    def forward(self, x: Tensor) -> Tensor:
                        {{Template.Lines(Seen)}}
                        logits = self.attn(F.adaptive_avg_pool2d(near + far, 1))
                        weights = torch.softmax(logits.reshape(logits.shape[0], 2, -1, 1, 1), 1)
                        return near * weights[:, 0] + far * weights[:, 1]
                """");
        }

        private IEnumerable<string> Seen => layer.SplitsInput
            ? ["halves = torch.chunk(x, 2, 1)", "near = self.paths[0](halves[0])", "far = self.paths[1](halves[1])"]
            : ["near = self.paths[0](x)", "far = self.paths[1](x)"];

        private string Path(ConvolutionLayer convolution, LayerArguments arguments) =>
            Container(("conv", convolution, arguments), ("bn", layer.Norm, arguments), ("act", layer.Activation, arguments));

        private static string Container(params (string Name, Layer? Layer, LayerArguments Arguments)[] layers) => ContainerCode.Named(
            layers.Where(element => element.Layer is not null).Select(element => (element.Name, NestedCode.Create(element.Layer!, element.Arguments))));
    }
}
