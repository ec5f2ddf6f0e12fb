using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Targets.CSharp.Text;

namespace ResNetGen.Compiler.Targets.CSharp.Layers;

internal sealed class ConvolutionCode(ConvolutionLayer layer) : ModuleCode
{
    public const string Module = "Modules::Conv2d";

    public override string FieldType => Module;

    /// <summary>What is PyTorch's default is left out.</summary>
    public override string Create(LayerArguments arguments)
    {
        var call = new List<string> { arguments.InChannels, arguments.OutChannels, CSharpNumber.Plain(layer.Kernel) };
        Add("stride", arguments["stride"], "1");
        Add("padding", Padding(arguments["dilation"]), "0");
        Add("dilation", arguments["dilation"], "1");
        Add("groups", arguments["groups"], "1");
        if (!layer.Bias)
            call.Add("bias: false");
        return $"nn.Conv2d({string.Join(", ", call)})";

        void Add(string name, string value, string standard)
        {
            if (value != standard)
                call.Add($"{name}: {value}");
        }
    }

    /// <summary>Where the dilation differs from block to block, so does the padding: blocks pad so that stride alone makes a map smaller.</summary>
    private string Padding(string dilation)
    {
        if (char.IsDigit(dilation[0]))
            return CSharpNumber.Plain(layer.Padding);
        var reach = layer.Kernel / 2;
        return reach == 1 ? dilation : $"{CSharpNumber.Plain(reach)} * {dilation}";
    }
}
