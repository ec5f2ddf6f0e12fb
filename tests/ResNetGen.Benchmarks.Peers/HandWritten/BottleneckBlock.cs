using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ResNetGen.Benchmarks.Peers.HandWritten;

/// <summary>1x1, 3x3, 1x1, with a shortcut.</summary>
internal sealed class BottleneckBlock : nn.Module<Tensor, Tensor>
{
    private readonly Conv2d conv1, conv2, conv3;

    private readonly BatchNorm2d bn1, bn2, bn3;

    private readonly Sequential? downsample;

    private readonly bool scoped;

    public BottleneckBlock(int channels, int width, int inner, int groups, int stride, bool scoped)
        : base(nameof(BottleneckBlock))
    {
        this.scoped = scoped;
        conv1 = nn.Conv2d(channels, inner, 1, bias: false);
        bn1 = nn.BatchNorm2d(inner);
        conv2 = nn.Conv2d(inner, inner, 3, stride: stride, padding: 1, groups: groups, bias: false);
        bn2 = nn.BatchNorm2d(inner);
        conv3 = nn.Conv2d(inner, width * 4, 1, bias: false);
        bn3 = nn.BatchNorm2d(width * 4);
        if (stride != 1 || channels != width * 4)
            downsample = nn.Sequential(nn.Conv2d(channels, width * 4, 1, stride: stride, bias: false), nn.BatchNorm2d(width * 4));
        RegisterComponents();
    }

    public override Tensor forward(Tensor input)
    {
        using var scope = scoped ? NewDisposeScope() : null;
        var x = nn.functional.relu(bn1.call(conv1.call(input)), inplace: true);
        x = nn.functional.relu(bn2.call(conv2.call(x)), inplace: true);
        x = bn3.call(conv3.call(x)).add_(downsample?.call(input) ?? input);
        x = nn.functional.relu(x, inplace: true);
        return scoped ? x.MoveToOuterDisposeScope() : x;
    }
}
