private sealed class Stage<TIn, TOut> : ResNetGen::BlockSequence<TIn, TOut>
    where TIn : struct, ResNetGen::IFeatures<TIn>
    where TOut : struct, ResNetGen::IFeatures<TOut>
{
    internal Stage(string name, int blocks, int stride) : base(name)
    {
        for (var i = 0; i < blocks; i++)
            Add(new PreActivationBlock(i == 0 ? TIn.Channels : TOut.Channels, TOut.Channels, i == 0 ? stride : 1));
    }

    internal Stage(Stage<TIn, TOut> source) : base(source) { }
}

/// <summary>[3x3; concat(1x1; sum(3x3 | ) | 3x3); 1x1] with a projection where the dimensions change.</summary>
private sealed class PreActivationBlock : ResNetGen::ResidualBlock
{
    private readonly Modules::BatchNorm2d bn1, bn2;
    private readonly Modules::Conv2d conv1, conv2;
    private readonly ResNetGen::SplitPaths split1;
    private readonly Modules::Sequential? downsample;

    internal PreActivationBlock(int inChannels, int outChannels, int stride) : base(nameof(PreActivationBlock))
    {
        bn1 = nn.BatchNorm2d(inChannels);
        conv1 = nn.Conv2d(inChannels, 4, 3, stride: stride, padding: 1);
        split1 = ResNetGen::SplitPaths.Concatenation()
            .WithNorm(nn.BatchNorm2d(4))
            .Path(nn.Sequential(
                ("conv1", nn.Conv2d(4, 4, 1)),
                ("split1", ResNetGen::SplitPaths.Sum()
                    .Before("bn", nn.BatchNorm2d(4))
                    .Before("act2", nn.ReLU(inplace: true))
                    .Before("drop2", nn.Dropout(0.1))
                    .Path(nn.Sequential(("conv1", nn.Conv2d(4, 4, 3, padding: 1, bias: false))))
                    .Identity()
                    .Biased(4))))
            .Path(nn.Sequential(("conv1", nn.Conv2d(4, 4, 3, padding: 1))));
        bn2 = nn.BatchNorm2d(8);
        conv2 = nn.Conv2d(8, outChannels, 1);

        register_module(nameof(bn1), bn1);
        register_module(nameof(conv1), conv1);
        register_module(nameof(split1), split1);
        register_module(nameof(bn2), bn2);
        register_module(nameof(conv2), conv2);

        if (stride != 1 || inChannels != outChannels)
        {
            downsample = nn.Sequential(nn.Conv2d(inChannels, outChannels, 1, stride: stride));
            register_module(nameof(downsample), downsample);
        }
    }

    // A norm that is null has been folded into the convolution before it.
    private PreActivationBlock(PreActivationBlock source) : base(nameof(PreActivationBlock))
    {
        register_module(nameof(bn1), bn1 = ResNetGen::Folding.Copy(source.bn1));
        register_module(nameof(conv1), conv1 = ResNetGen::Folding.Copy(source.conv1));
        register_module(nameof(split1), split1 = ResNetGen::Folding.Fold(source.split1));
        register_module(nameof(bn2), bn2 = ResNetGen::Folding.Copy(source.bn2));
        register_module(nameof(conv2), conv2 = ResNetGen::Folding.Copy(source.conv2));
        if (source.downsample is not null)
            register_module(nameof(downsample), downsample = ResNetGen::Folding.Fold(source.downsample));
    }

    public override ResNetGen::ResidualBlock ToInference() => new PreActivationBlock(this);

    public override ResNetGen::SymbolicTensor Trace(ResNetGen::SymbolicTensor x)
    {
        var active = x.Call(bn1).relu();
        var y = active.Call(conv1).Call(split1.Norm).relu().Call(split1).Call(bn2).relu().Call(conv2);
        return y.add(downsample is null ? x : active.Call(downsample));
    }

    public override torch.Tensor forward(torch.Tensor x)
    {
        var y = bn1.call(x).relu_();
        using var projected = downsample?.call(y);
        y = conv1.CallAndDispose(y);
        y = split1.CallAndDispose(split1.Norm.CallAndDispose(y).relu_().Dropout(0.1, training));
        y = conv2.CallAndDispose(bn2.CallAndDispose(y).relu_().Dropout(0.1, training));
        return y.add_(projected ?? x);
    }
}
