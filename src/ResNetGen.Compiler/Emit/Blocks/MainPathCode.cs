using ResNetGen.Compiler.Binding;
using ResNetGen.Compiler.Emit.Layers;
using ResNetGen.Compiler.Emit.Network;
using ResNetGen.Compiler.Emit.Text;
using ResNetGen.Compiler.Graph;

namespace ResNetGen.Compiler.Emit.Blocks;

/// <summary>The modules of a block's main path: fields, constructor calls and names.</summary>
internal sealed class MainPathCode
{
    private readonly BlockNumbers numbers;

    private readonly List<NetworkModule> modules = [];

    public MainPathCode(BlockGraph pattern, BlockNumbers numbers)
    {
        this.numbers = numbers;
        var channels = numbers.InChannels.Name;
        for (var i = 0; i < pattern.MainPath.Count; i++)
        {
            var layer = pattern.MainPath[i];
            switch (layer)
            {
                case ConvolutionLayer convolution:
                    var outChannels = Express<ConvolutionLayer>("width", Quantity.Channels, i, other => other.Output.Channels);
                    Add(ConvolutionCode.FieldType, layer, Convolution(convolution, i, channels, outChannels));
                    channels = outChannels;
                    break;
                case NormLayer norm:
                    Add(NormCode.FieldType(norm), layer, NormCode.Create(norm, channels));
                    break;
                case SqueezeExcitationLayer:
                    var squeezed = Express<SqueezeExcitationLayer>("squeezed", Quantity.Attention, i, other => other.InnerChannels);
                    Add("ResNetGen::SqueezeExcitation", layer, $"new({channels}, {squeezed})");
                    break;
                case EfficientChannelAttentionLayer:
                    var kernel = Express<EfficientChannelAttentionLayer>("attentionKernel", Quantity.Attention, i, other => other.Kernel);
                    Add("ResNetGen::EfficientChannelAttention", layer, $"new({kernel})");
                    break;
            }
        }
    }

    /// <summary>In order of execution.</summary>
    public IReadOnlyList<NetworkModule> Modules => modules;

    /// <summary>The layer's name inside its block, which is its field's.</summary>
    public static string Field(Layer layer) => layer.Name.Substring(layer.Name.LastIndexOf('.') + 1);

    private void Add(string type, Layer layer, string creation) => modules.Add(new(type, Field(layer), creation));

    private string Convolution(ConvolutionLayer convolution, int index, string inChannels, string outChannels)
    {
        var stride = Express<ConvolutionLayer>("stride", Quantity.Stride, index, other => other.Stride);
        var dilation = Express<ConvolutionLayer>("dilation", Quantity.Dilation, index, other => other.Dilation);
        var groups = Express<ConvolutionLayer>("groups", Quantity.Groups, index, other => other.Groups);
        return ConvolutionCode.Create(convolution, inChannels, outChannels, stride, Padding(convolution, dilation), dilation, groups);
    }

    /// <summary>Blocks pad so that stride alone makes a map smaller.</summary>
    private static string Padding(ConvolutionLayer convolution, string dilation)
    {
        if (char.IsDigit(dilation[0]))
            return CSharpNumber.Plain(convolution.Padding);
        var reach = convolution.Kernel / 2;
        return reach == 1 ? dilation : $"{CSharpNumber.Plain(reach)} * {dilation}";
    }

    private string Express<TLayer>(string name, Quantity quantity, int index, Func<TLayer, int> number)
        where TLayer : Layer =>
        numbers.Express(name, quantity, block => number((TLayer)block.MainPath[index]));
}
