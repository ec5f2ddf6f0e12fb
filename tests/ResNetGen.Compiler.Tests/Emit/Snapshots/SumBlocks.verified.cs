private sealed class Stage<TIn, TOut> : ResNetGen::BlockSequence<TIn, TOut>
    where TIn : struct, ResNetGen::IFeatures<TIn>
    where TOut : struct, ResNetGen::IFeatures<TOut>
{
    internal Stage(string name, int blocks, int stride) : base(name)
    {
        for (var i = 0; i < blocks; i++)
            Add(new Block(i == 0 ? TIn.Channels : TOut.Channels, TOut.Channels, i == 0 ? stride : 1));
    }

    internal Stage(Stage<TIn, TOut> source) : base(source) { }
}

/// <summary>[sum(4 of 1x1; 3x3; 1x1)] with a projection where the dimensions change.</summary>
private sealed class Block : ResNetGen::ResidualBlock
{
    private readonly ResNetGen::SplitPaths split1;
    private readonly Modules::Sequential? downsample;

    internal Block(int inChannels, int outChannels, int stride) : base(nameof(Block))
    {
        split1 = ResNetGen::SplitPaths.Sum()
            .Paths(4, () => nn.Sequential(
                ("conv1", nn.Conv2d(inChannels, 2, 1, bias: false)),
                ("bn1", nn.BatchNorm2d(2)),
                ("act1", nn.ReLU(inplace: true)),
                ("conv2", nn.Conv2d(2, 2, 3, stride: stride, padding: 1, bias: false)),
                ("bn2", nn.BatchNorm2d(2)),
                ("act2", nn.ReLU(inplace: true)),
                ("conv3", nn.Conv2d(2, outChannels, 1, bias: false))))
            .Closed("bn", nn.BatchNorm2d(outChannels));

        register_module(nameof(split1), split1);

        if (stride != 1 || inChannels != outChannels)
        {
            downsample = nn.Sequential(nn.Conv2d(inChannels, outChannels, 1, stride: stride, bias: false), nn.BatchNorm2d(outChannels));
            register_module(nameof(downsample), downsample);
        }
    }

    // A norm that is null has been folded into the convolution before it.
    private Block(Block source) : base(nameof(Block))
    {
        register_module(nameof(split1), split1 = ResNetGen::Folding.Fold(source.split1));
        if (source.downsample is not null)
            register_module(nameof(downsample), downsample = ResNetGen::Folding.Fold(source.downsample));
    }

    public override ResNetGen::ResidualBlock ToInference() => new Block(this);

    public override ResNetGen::SymbolicTensor Trace(ResNetGen::SymbolicTensor x)
    {
        var y = x.Call(split1);
        return y.add(downsample is null ? x : x.Call(downsample)).relu();
    }

    public override torch.Tensor forward(torch.Tensor x)
    {
        var y = split1.call(x);
        using var projected = downsample?.call(x);
        return y.add_(projected ?? x).relu_();
    }
}
