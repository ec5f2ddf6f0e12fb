using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Spec;
using ResNetGen.Targets.PyTorch.Helpers;
using ResNetGen.Targets.PyTorch.Text;

namespace ResNetGen.Targets.PyTorch.Layers;

/// <summary>PyTorch's own layer, or one derived from it where that cannot do what is asked for.</summary>
internal sealed class ConvolutionCode(ConvolutionLayer layer) : LayerCode
{
    private readonly Helper? helper = ConvolutionHelpers.Of(layer.Standardization, layer.PaddingMode);

    /// <summary>What is PyTorch's default is left out.</summary>
    public override string Create(LayerArguments arguments)
    {
        var call = new List<string> { arguments.InChannels, arguments.OutChannels, Kernel(arguments["stride"]) };
        Add("stride", arguments["stride"], "1");
        if (layer.PaddingMode == PaddingMode.Centred)
            Add("padding", IsKernelChosen(arguments["stride"]) ? $"0 if {arguments["stride"]} == 1 else 1" : Padding(arguments["dilation"]), "0");
        Add("dilation", arguments["dilation"], "1");
        Add("groups", arguments["groups"], "1");
        if (!layer.Bias)
            call.Add("bias=False");
        return PythonCall.Write(helper?.Name ?? "nn.Conv2d", call);

        void Add(string name, string value, string standard)
        {
            if (value != standard)
                call.Add($"{name}={value}");
        }
    }

    public override IEnumerable<Helper> Helpers(LayerArguments arguments) => helper is null ? [] : [helper];

    private string Kernel(string stride) => IsKernelChosen(stride) ? $"1 if {stride} == 1 else 3" : PythonNumber.Literal(layer.Kernel);

    /// <summary>Whether the stride, a parameter of the block, says the kernel.</summary>
    private bool IsKernelChosen(string stride) => layer.IsWideWithStride && !PythonNumber.IsLiteral(stride);

    /// <summary>Where the dilation differs from block to block, so does the padding: blocks pad so that stride alone makes a map smaller.</summary>
    private string Padding(string dilation)
    {
        if (dilation.All(char.IsDigit))
            return PythonNumber.Literal(layer.Padding);
        // It may be a product: 2 * dilation.
        var reach = layer.Kernel / 2;
        return reach == 1 ? dilation : $"{PythonNumber.Literal(reach)} * {dilation}";
    }
}
