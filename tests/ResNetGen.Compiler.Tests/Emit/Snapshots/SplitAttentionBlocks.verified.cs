private sealed class Stage<TIn, TOut> : ResNetGen::BlockSequence<TIn, TOut>
    where TIn : struct, ResNetGen::IFeatures<TIn>
    where TOut : struct, ResNetGen::IFeatures<TOut>
{
    internal Stage(string name, int blocks, int width, int stride) : base(name)
    {
        for (var i = 0; i < blocks; i++)
            Add(new Bottleneck(i == 0 ? TIn.Channels : TOut.Channels, width, TOut.Channels, i == 0 ? stride : 1));
    }

    internal Stage(Stage<TIn, TOut> source) : base(source) { }
}

/// <summary>[1x1; 3x3; 1x1] with a projection where the dimensions change.</summary>
private sealed class Bottleneck : ResNetGen::ResidualBlock
{
    private readonly Modules::Conv2d conv1, conv3;
    private readonly Modules::BatchNorm2d? bn1, bn3;
    private readonly ResNetGen::SplitAttention conv2;
    private readonly Modules::Sequential? downsample;

    internal Bottleneck(int inChannels, int width, int outChannels, int stride) : base(nameof(Bottleneck))
    {
        conv1 = nn.Conv2d(inChannels, width, 1);
        bn1 = nn.BatchNorm2d(width);
        conv2 = new(4, 2, stride, poolsBefore: true,
            nn.Sequential(
                ("conv", nn.Conv2d(width, 4 * width, 3, padding: 1, groups: 8)),
                ("bn0", nn.BatchNorm2d(4 * width)),
                ("act0", nn.ReLU(inplace: true))),
            nn.Sequential(
                ("fc1", nn.Conv2d(width, 32, 1, groups: 2)),
                ("bn1", nn.BatchNorm2d(32)),
                ("act1", nn.ReLU(inplace: true)),
                ("fc2", nn.Conv2d(32, 4 * width, 1, groups: 2))));
        conv3 = nn.Conv2d(width, outChannels, 1);
        bn3 = nn.BatchNorm2d(outChannels);

        register_module(nameof(conv1), conv1);
        register_module(nameof(bn1), bn1);
        register_module(nameof(conv2), conv2);
        register_module(nameof(conv3), conv3);
        register_module(nameof(bn3), bn3);

        if (stride != 1 || inChannels != outChannels)
        {
            downsample = nn.Sequential(nn.Conv2d(inChannels, outChannels, 1, stride: stride), nn.BatchNorm2d(outChannels));
            register_module(nameof(downsample), downsample);
        }
    }

    // A norm that is null has been folded into the convolution before it.
    private Bottleneck(Bottleneck source) : base(nameof(Bottleneck))
    {
        register_module(nameof(conv1), conv1 = ResNetGen::Folding.Fold(source.conv1, source.bn1));
        register_module(nameof(conv2), conv2 = ResNetGen::Folding.Copy(source.conv2));
        register_module(nameof(conv3), conv3 = ResNetGen::Folding.Fold(source.conv3, source.bn3));
        if (source.downsample is not null)
            register_module(nameof(downsample), downsample = ResNetGen::Folding.Fold(source.downsample));
    }

    public override ResNetGen::ResidualBlock ToInference() => new Bottleneck(this);

    public override ResNetGen::SymbolicTensor Trace(ResNetGen::SymbolicTensor x)
    {
        var y = x.Call(conv1).Call(bn1).relu().Call(conv2).Call(conv3).Call(bn3);
        return y.add(downsample is null ? x : x.Call(downsample)).relu();
    }

    public override torch.Tensor forward(torch.Tensor x)
    {
        var y = bn1.CallAndDispose(conv1.call(x)).relu_();
        y = conv2.CallAndDispose(y);
        y = bn3.CallAndDispose(conv3.CallAndDispose(y));
        using var projected = downsample?.call(x);
        return y.add_(projected ?? x).relu_();
    }
}
