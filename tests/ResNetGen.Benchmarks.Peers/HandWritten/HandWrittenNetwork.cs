using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ResNetGen.Benchmarks.Peers.HandWritten;

/// <summary>A ResNet as one writes it by hand with TorchSharp: modules in fields, results in variables, disposal left to a scope.</summary>
internal sealed class HandWrittenNetwork : nn.Module<Tensor, Tensor>
{
    private readonly Conv2d conv1 = nn.Conv2d(3, 64, 7, stride: 2, padding: 3, bias: false);

    private readonly BatchNorm2d bn1 = nn.BatchNorm2d(64);

    private readonly Sequential layer1, layer2, layer3, layer4;

    private readonly Linear fc;

    /// <param name="blocks">Of each stage.</param>
    /// <param name="expansion">Channels that a block gives, by its width.</param>
    /// <param name="make">Makes a block of channels that it is given, its width, and its stride.</param>
    private HandWrittenNetwork(int[] blocks, int expansion, Func<int, int, int, nn.Module<Tensor, Tensor>> make)
        : base(nameof(HandWrittenNetwork))
    {
        layer1 = Stage(64, 64, 1, blocks[0]);
        layer2 = Stage(64 * expansion, 128, 2, blocks[1]);
        layer3 = Stage(128 * expansion, 256, 2, blocks[2]);
        layer4 = Stage(256 * expansion, 512, 2, blocks[3]);
        fc = nn.Linear(512 * expansion, 1000);
        RegisterComponents();

        Sequential Stage(int channels, int width, int stride, int count)
        {
            var stage = nn.Sequential();
            for (var i = 0; i < count; i++)
                stage.append($"{i}", make(i == 0 ? channels : width * expansion, width, i == 0 ? stride : 1));
            return stage;
        }
    }

    /// <param name="name">One of the networks that are measured.</param>
    /// <param name="scopes">Whether each block has a scope of its own.</param>
    public static HandWrittenNetwork Make(string name, bool scopes) => name switch
    {
        "ResNet18" => new([2, 2, 2, 2], 1, (channels, width, stride) => new BasicBlock(channels, width, stride, scopes)),
        "ResNet50" => new([3, 4, 6, 3], 4, (channels, width, stride) => new BottleneckBlock(channels, width, width, 1, stride, scopes)),
        "ResNeXt50_32x4d" => new([3, 4, 6, 3], 4, (channels, width, stride) => new BottleneckBlock(channels, width, width * 2, 32, stride, scopes)),
        _ => throw new ArgumentException($"{name} was not written by hand.", nameof(name)),
    };

    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        var x = nn.functional.max_pool2d(nn.functional.relu(bn1.call(conv1.call(input)), inplace: true), 3, stride: 2, padding: 1);
        x = layer4.call(layer3.call(layer2.call(layer1.call(x))));
        return fc.call(nn.functional.adaptive_avg_pool2d(x, 1).flatten(1)).MoveToOuterDisposeScope();
    }
}
