using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ResNetGen.Benchmarks.Peers.HandWritten;

/// <summary>3x3, 3x3, with a shortcut.</summary>
internal sealed class BasicBlock : nn.Module<Tensor, Tensor>
{
    private readonly Conv2d conv1, conv2;

    private readonly BatchNorm2d bn1, bn2;

    private readonly Sequential? downsample;

    private readonly bool scoped;

    public BasicBlock(int channels, int width, int stride, bool scoped)
        : base(nameof(BasicBlock))
    {
        this.scoped = scoped;
        conv1 = nn.Conv2d(channels, width, 3, stride: stride, padding: 1, bias: false);
        bn1 = nn.BatchNorm2d(width);
        conv2 = nn.Conv2d(width, width, 3, padding: 1, bias: false);
        bn2 = nn.BatchNorm2d(width);
        if (stride != 1 || channels != width)
            downsample = nn.Sequential(nn.Conv2d(channels, width, 1, stride: stride, bias: false), nn.BatchNorm2d(width));
        RegisterComponents();
    }

    public override Tensor forward(Tensor input)
    {
        using var scope = scoped ? NewDisposeScope() : null;
        var x = nn.functional.relu(bn1.call(conv1.call(input)), inplace: true);
        x = bn2.call(conv2.call(x)).add_(downsample?.call(input) ?? input);
        x = nn.functional.relu(x, inplace: true);
        return scoped ? x.MoveToOuterDisposeScope() : x;
    }
}
