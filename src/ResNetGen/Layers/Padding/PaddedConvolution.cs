using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ResNetGen;

/// <summary>Of an inference form: a convolution without padding on a map that is padded as its size asks for.</summary>
internal sealed class PaddedConvolution : nn.Module<Tensor, Tensor>, ITraceable
{
    private readonly SameWindow window;
    private readonly Conv2d conv;

    public PaddedConvolution(SameWindow window, Conv2d conv)
        : base(nameof(PaddedConvolution))
    {
        this.window = window;
        this.conv = conv;
        register_module(nameof(conv), conv);
    }

    public override Tensor forward(Tensor input)
    {
        using var padded = window.Pad(input, 0);
        return conv.call(padded);
    }

    SymbolicTensor ITraceable.Trace(SymbolicTensor x) => x.Pad(window).Call(conv);

    /// <summary>Does nothing: the constructor registers the layer by name.</summary>
    protected override void RegisterComponents()
    {
    }
}
