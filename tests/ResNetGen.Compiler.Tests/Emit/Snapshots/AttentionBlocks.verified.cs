private sealed class Stage<TIn, TOut> : ResNetGen::BlockSequence<TIn, TOut>
    where TIn : struct, ResNetGen::IFeatures<TIn>
    where TOut : struct, ResNetGen::IFeatures<TOut>
{
    internal Stage(string name, int blocks, int width, int stride, int squeezed, int firstBlock) : base(name)
    {
        for (var i = 0; i < blocks; i++)
            Add(new Bottleneck(i == 0 ? TIn.Channels : TOut.Channels, width, TOut.Channels, i == 0 ? stride : 1, squeezed, 0.1 * (firstBlock + i) / 15));
    }

    internal Stage(Stage<TIn, TOut> source) : base(source) { }
}

/// <summary>[1x1; 3x3; 1x1] with a projection where the dimensions change.</summary>
private sealed class Bottleneck : ResNetGen::ResidualBlock
{
    private readonly Modules::Conv2d conv1, conv2, conv3;
    private readonly Modules::BatchNorm2d? bn1, bn2, bn3;
    private readonly ResNetGen::SqueezeExcitation se;
    private readonly Modules::Sequential? downsample;
    private readonly double dropPath;

    internal Bottleneck(int inChannels, int width, int outChannels, int stride, int squeezed, double dropPath) : base(nameof(Bottleneck))
    {
        conv1 = nn.Conv2d(inChannels, width, 1, bias: false);
        bn1 = nn.BatchNorm2d(width);
        conv2 = nn.Conv2d(width, width, 3, stride: stride, padding: 1, groups: 32, bias: false);
        bn2 = nn.BatchNorm2d(width);
        conv3 = nn.Conv2d(width, outChannels, 1, bias: false);
        bn3 = nn.BatchNorm2d(outChannels);
        se = new(outChannels, squeezed);
        this.dropPath = dropPath;

        register_module(nameof(conv1), conv1);
        register_module(nameof(bn1), bn1);
        register_module(nameof(conv2), conv2);
        register_module(nameof(bn2), bn2);
        register_module(nameof(conv3), conv3);
        register_module(nameof(bn3), bn3);
        register_module(nameof(se), se);

        if (stride != 1 || inChannels != outChannels)
        {
            downsample = nn.Sequential(nn.Conv2d(inChannels, outChannels, 1, stride: stride, bias: false), nn.BatchNorm2d(outChannels));
            register_module(nameof(downsample), downsample);
        }
    }

    // A norm that is null has been folded into the convolution before it.
    private Bottleneck(Bottleneck source) : base(nameof(Bottleneck))
    {
        register_module(nameof(conv1), conv1 = ResNetGen::Folding.Fold(source.conv1, source.bn1));
        register_module(nameof(conv2), conv2 = ResNetGen::Folding.Fold(source.conv2, source.bn2));
        register_module(nameof(conv3), conv3 = ResNetGen::Folding.Fold(source.conv3, source.bn3));
        register_module(nameof(se), se = ResNetGen::Folding.Copy(source.se));
        if (source.downsample is not null)
            register_module(nameof(downsample), downsample = ResNetGen::Folding.Fold(source.downsample));
    }

    public override ResNetGen::ResidualBlock ToInference() => new Bottleneck(this);

    public override ResNetGen::SymbolicTensor Trace(ResNetGen::SymbolicTensor x)
    {
        var y = x.Call(conv1).Call(bn1).silu().Call(conv2).Call(bn2).silu().Call(conv3).Call(bn3).Call(se);
        return y.add(downsample is null ? x : x.Call(downsample)).silu();
    }

    public override torch.Tensor forward(torch.Tensor x)
    {
        var y = bn1.CallAndDispose(conv1.call(x)).Consume(static t => t.silu());
        y = bn2.CallAndDispose(conv2.CallAndDispose(y)).Consume(static t => t.silu());
        y = se.CallAndDispose(bn3.CallAndDispose(conv3.CallAndDispose(y))).DropPath(dropPath, training);
        using var projected = downsample?.call(x);
        return y.add_(projected ?? x).Consume(static t => t.silu());
    }
}
