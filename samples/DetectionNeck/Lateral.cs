using ResNetGen;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace DetectionNeck;

/// <summary>A 1x1 convolution from a stage's channels to the pyramid's 256; the reduction stays.</summary>
internal sealed class Lateral<TChannels, TReduction> : nn.Module<Features<TChannels, TReduction>, Features<C256, TReduction>>
    where TChannels : struct, IChannels
    where TReduction : struct, IReduction
{
    private readonly Conv2d conv = nn.Conv2d(TChannels.Count, C256.Count, 1);

    public Lateral() : base(nameof(Lateral<,>)) => register_module(nameof(conv), conv);

    protected override void RegisterComponents() { }

    public override Features<C256, TReduction> forward(Features<TChannels, TReduction> map) => new(conv.call(map.Tensor));
}
