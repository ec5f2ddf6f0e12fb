using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Targets.CSharp.Text;

namespace ResNetGen.Compiler.Targets.CSharp.Layers;

/// <summary>TorchSharp's own layer, or the library's where that one cannot do what is asked for.</summary>
internal sealed class ConvolutionCode(ConvolutionLayer layer) : ModuleCode
{
    public const string Module = "Modules::Conv2d";

    /// <summary>Of a field that holds the library's layer, and in the inference form what that one is folded to.</summary>
    public const string GeneralModule = "nn.Module<torch.Tensor, torch.Tensor>";

    private bool IsGeneral => layer.Standardization is not null || Same is not null;

    private string? Same => PaddingCode.Side(layer.PaddingMode);

    public override string FieldType => IsGeneral ? GeneralModule : Module;

    /// <summary>What is PyTorch's default is left out.</summary>
    public override string Create(LayerArguments arguments)
    {
        var call = new List<string> { arguments.InChannels, arguments.OutChannels, Kernel(arguments["stride"]) };
        Add("stride", arguments["stride"], "1");
        if (Same is null)
            Add("padding", IsKernelChosen(arguments["stride"]) ? $"{arguments["stride"]} == 1 ? 0 : 1" : Padding(arguments["dilation"]), "0");
        Add("dilation", arguments["dilation"], "1");
        Add("groups", arguments["groups"], "1");
        if (!layer.Bias)
            call.Add("bias: false");
        if (Same is { } side)
            call.Add($"same: {side}");
        if (layer.Standardization is { } epsilon)
            call.Add($"standardization: {CSharpNumber.Literal(epsilon)}");
        return $"{(IsGeneral ? "new ResNetGen::GeneralConvolution" : "nn.Conv2d")}({string.Join(", ", call)})";

        void Add(string name, string value, string standard)
        {
            if (value != standard)
                call.Add($"{name}: {value}");
        }
    }

    /// <summary>The expression for the weight of a layer in a field.</summary>
    public string Weight(string field) => IsGeneral ? $"{field}.get_parameter(\"weight\")!" : $"{field}.weight";

    private string Kernel(string stride) => IsKernelChosen(stride) ? $"{stride} == 1 ? 1 : 3" : CSharpNumber.Plain(layer.Kernel);

    /// <summary>Whether the stride, a parameter of the block, says the kernel.</summary>
    private bool IsKernelChosen(string stride) => layer.IsWideWithStride && !char.IsDigit(stride[0]);

    /// <summary>Where the dilation differs from block to block, so does the padding: blocks pad so that stride alone makes a map smaller.</summary>
    private string Padding(string dilation)
    {
        if (dilation.All(char.IsDigit))
            return CSharpNumber.Plain(layer.Padding);
        // It may be a product: 2 * dilation.
        var reach = layer.Kernel / 2;
        return reach == 1 ? dilation : $"{CSharpNumber.Plain(reach)} * {dilation}";
    }
}
