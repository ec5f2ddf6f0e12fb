using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ResNetGen.Benchmarks.Peers;

/// <summary>A ResNet of bottleneck blocks as one writes it by hand with TorchSharp: modules in fields, results in variables, disposal left to a scope.</summary>
internal sealed class HandWritten : nn.Module<Tensor, Tensor>
{
    private readonly Conv2d conv1 = nn.Conv2d(3, 64, 7, stride: 2, padding: 3, bias: false);

    private readonly BatchNorm2d bn1 = nn.BatchNorm2d(64);

    private readonly Sequential layer1, layer2, layer3, layer4;

    private readonly Linear fc;

    /// <param name="blocks">Of each stage.</param>
    /// <param name="groups">Of the 3x3 convolutions.</param>
    /// <param name="groupWidth">Channels of a group in the first stage.</param>
    /// <param name="scopes">Whether each block has a scope of its own.</param>
    public HandWritten(int[] blocks, int groups, int groupWidth, bool scopes)
        : base(nameof(HandWritten))
    {
        layer1 = Stage(64, 64, 1, blocks[0]);
        layer2 = Stage(256, 128, 2, blocks[1]);
        layer3 = Stage(512, 256, 2, blocks[2]);
        layer4 = Stage(1024, 512, 2, blocks[3]);
        fc = nn.Linear(2048, 1000);
        RegisterComponents();

        Sequential Stage(int channels, int width, int stride, int count)
        {
            var stage = nn.Sequential();
            for (var i = 0; i < count; i++)
                stage.append(new Block(i == 0 ? channels : width * 4, width, width * groupWidth / 64 * groups, groups, i == 0 ? stride : 1, scopes));
            return stage;
        }
    }

    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        var x = nn.functional.max_pool2d(nn.functional.relu(bn1.call(conv1.call(input)), inplace: true), 3, stride: 2, padding: 1);
        x = layer4.call(layer3.call(layer2.call(layer1.call(x))));
        return fc.call(nn.functional.adaptive_avg_pool2d(x, 1).flatten(1)).MoveToOuterDisposeScope();
    }

    private sealed class Block : nn.Module<Tensor, Tensor>
    {
        private readonly Conv2d conv1, conv2, conv3;

        private readonly BatchNorm2d bn1, bn2, bn3;

        private readonly Sequential? downsample;

        private readonly bool scoped;

        public Block(int channels, int width, int inner, int groups, int stride, bool scoped)
            : base(nameof(Block))
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
}
