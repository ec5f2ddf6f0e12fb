using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ResNetGen.Tests.Support;

/// <summary>The names of a small ResNet with two stages of basic blocks, and their shapes; Python/checkpoints.py has the same. It computes nothing.</summary>
internal sealed class StagedNet : nn.Module
{
    public StagedNet(int first = 1, int second = 1, int classes = 10, int channels = 3, bool squeeze = false, bool head = true) : base(nameof(StagedNet))
    {
        register_module("conv1", nn.Conv2d(channels, 4, 3, bias: false));
        register_module("bn1", nn.BatchNorm2d(4));
        register_module("layer1", Stage(first, 4, 4, squeeze));
        register_module("layer2", Stage(second, 4, 6, squeeze));
        if (head)
            register_module("fc", nn.Linear(6, classes));
    }

    private static Sequential Stage(int blocks, int input, int width, bool squeeze) =>
        nn.Sequential(Enumerable.Range(0, blocks).Select(index => ($"{index}", (nn.Module<Tensor, Tensor>)new Block(index == 0 ? input : width, width, squeeze))));

    private sealed class Block : nn.Module<Tensor, Tensor>
    {
        public Block(int input, int width, bool squeeze) : base(nameof(Block))
        {
            register_module("conv1", nn.Conv2d(input, width, 3, bias: false));
            register_module("bn1", nn.BatchNorm2d(width));
            register_module("conv2", nn.Conv2d(width, width, 3, bias: false));
            register_module("bn2", nn.BatchNorm2d(width));
            if (squeeze)
                register_module("se", nn.Conv2d(width, width, 1));
            if (input != width)
                register_module("downsample", nn.Sequential(("0", nn.Conv2d(input, width, 1, bias: false)), ("1", nn.BatchNorm2d(width))));
        }

        public override Tensor forward(Tensor input) => throw new NotSupportedException();
    }
}
