using ResNetGen.Compiler.Emit.Text;
using ResNetGen.Compiler.Graph;

namespace ResNetGen.Compiler.Emit.Layers;

/// <summary>Constructor calls of 2-D convolutions.</summary>
internal static class ConvolutionCode
{
    public const string FieldType = "Modules::Conv2d";

    /// <summary>With all numbers of the layer itself.</summary>
    public static string Create(ConvolutionLayer layer) => Create(
        layer, CSharpNumber.Plain(layer.Input.Channels), CSharpNumber.Plain(layer.Output.Channels), CSharpNumber.Plain(layer.Stride), CSharpNumber.Plain(layer.Padding), CSharpNumber.Plain(layer.Dilation), CSharpNumber.Plain(layer.Groups));

    /// <summary>With expressions in the place of the layer's numbers; what is PyTorch's default is left out.</summary>
    public static string Create(
        ConvolutionLayer layer, string inChannels, string outChannels, string stride, string padding, string dilation, string groups)
    {
        var arguments = new List<string> { inChannels, outChannels, CSharpNumber.Plain(layer.Kernel) };
        Add("stride", stride, "1");
        Add("padding", padding, "0");
        Add("dilation", dilation, "1");
        Add("groups", groups, "1");
        if (!layer.Bias)
            arguments.Add("bias: false");
        return $"nn.Conv2d({string.Join(", ", arguments)})";

        void Add(string name, string value, string standard)
        {
            if (value != standard)
                arguments.Add($"{name}: {value}");
        }
    }
}
