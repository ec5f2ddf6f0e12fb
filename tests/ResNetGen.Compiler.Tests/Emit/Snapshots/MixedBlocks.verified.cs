private sealed class BasicBlockStage<TIn, TOut> : ResNetGen::BlockSequence<TIn, TOut>
    where TIn : struct, ResNetGen::IFeatures<TIn>
    where TOut : struct, ResNetGen::IFeatures<TOut>
{
    internal BasicBlockStage(string name, int blocks) : base(name)
    {
        for (var i = 0; i < blocks; i++)
            Add(new BasicBlock(i == 0 ? TIn.Channels : TOut.Channels, TOut.Channels));
    }

    internal BasicBlockStage(BasicBlockStage<TIn, TOut> source) : base(source) { }
}

/// <summary>[3x3; 3x3] with an identity shortcut.</summary>
private sealed class BasicBlock : ResNetGen::ResidualBlock
{
    private readonly Modules::Conv2d conv1, conv2;
    private readonly Modules::BatchNorm2d? bn1, bn2;

    internal BasicBlock(int inChannels, int outChannels) : base(nameof(BasicBlock))
    {
        conv1 = nn.Conv2d(inChannels, outChannels, 3, padding: 1, bias: false);
        bn1 = nn.BatchNorm2d(outChannels);
        conv2 = nn.Conv2d(outChannels, outChannels, 3, padding: 1, bias: false);
        bn2 = nn.BatchNorm2d(outChannels);

        register_module(nameof(conv1), conv1);
        register_module(nameof(bn1), bn1);
        register_module(nameof(conv2), conv2);
        register_module(nameof(bn2), bn2);
    }

    // A norm that is null has been folded into the convolution before it.
    private BasicBlock(BasicBlock source) : base(nameof(BasicBlock))
    {
        register_module(nameof(conv1), conv1 = ResNetGen::Folding.Fold(source.conv1, source.bn1));
        register_module(nameof(conv2), conv2 = ResNetGen::Folding.Fold(source.conv2, source.bn2));
    }

    public override ResNetGen::ResidualBlock ToInference() => new BasicBlock(this);

    public override ResNetGen::SymbolicTensor Trace(ResNetGen::SymbolicTensor x)
    {
        var y = x.Call(conv1).Call(bn1).leaky_relu(0.1).Call(conv2).Call(bn2);
        return y.leaky_relu(0.1).add(x);
    }

    public override torch.Tensor forward(torch.Tensor x)
    {
        var y = bn1.CallAndDispose(conv1.call(x)).Consume(static t => nn.functional.leaky_relu(t, 0.1, inplace: true));
        using var active = bn2.CallAndDispose(conv2.CallAndDispose(y)).Consume(static t => nn.functional.leaky_relu(t, 0.1, inplace: true));
        return active.add(x);
    }
}

private sealed class BlockStage<TIn, TOut> : ResNetGen::BlockSequence<TIn, TOut>
    where TIn : struct, ResNetGen::IFeatures<TIn>
    where TOut : struct, ResNetGen::IFeatures<TOut>
{
    internal BlockStage(string name, int blocks, int stride) : base(name)
    {
        for (var i = 0; i < blocks; i++)
            Add(new Block(i == 0 ? TIn.Channels : TOut.Channels, TOut.Channels, i == 0 ? stride : 1));
    }

    internal BlockStage(BlockStage<TIn, TOut> source) : base(source) { }
}

/// <summary>[1x1; 5x5; 1x1] with a projection where the dimensions change.</summary>
private sealed class Block : ResNetGen::ResidualBlock
{
    private readonly Modules::Conv2d conv1, conv2, conv3;
    private readonly Modules::BatchNorm2d? bn1, bn2, bn3;
    private readonly Modules::Sequential? downsample;

    internal Block(int inChannels, int outChannels, int stride) : base(nameof(Block))
    {
        conv1 = nn.Conv2d(inChannels, 128, 1, bias: false);
        bn1 = nn.BatchNorm2d(128);
        conv2 = nn.Conv2d(128, 128, 5, stride: stride, padding: 2, groups: 4, bias: false);
        bn2 = nn.BatchNorm2d(128);
        conv3 = nn.Conv2d(128, outChannels, 1, bias: false);
        bn3 = nn.BatchNorm2d(outChannels);

        register_module(nameof(conv1), conv1);
        register_module(nameof(bn1), bn1);
        register_module(nameof(conv2), conv2);
        register_module(nameof(bn2), bn2);
        register_module(nameof(conv3), conv3);
        register_module(nameof(bn3), bn3);

        if (stride != 1 || inChannels != outChannels)
        {
            downsample = nn.Sequential(nn.Conv2d(inChannels, outChannels, 1, stride: stride, bias: false), nn.BatchNorm2d(outChannels));
            register_module(nameof(downsample), downsample);
        }
    }

    // A norm that is null has been folded into the convolution before it.
    private Block(Block source) : base(nameof(Block))
    {
        register_module(nameof(conv1), conv1 = ResNetGen::Folding.Fold(source.conv1, source.bn1));
        register_module(nameof(conv2), conv2 = ResNetGen::Folding.Fold(source.conv2, source.bn2));
        register_module(nameof(conv3), conv3 = ResNetGen::Folding.Fold(source.conv3, source.bn3));
        if (source.downsample is not null)
            register_module(nameof(downsample), downsample = ResNetGen::Folding.Fold(source.downsample));
    }

    public override ResNetGen::ResidualBlock ToInference() => new Block(this);

    public override ResNetGen::SymbolicTensor Trace(ResNetGen::SymbolicTensor x)
    {
        var y = x.Call(conv1).Call(bn1).leaky_relu(0.1).Call(conv2).Call(bn2).leaky_relu(0.1).Call(conv3).Call(bn3);
        return y.leaky_relu(0.1).add(downsample is null ? x : x.Call(downsample));
    }

    public override torch.Tensor forward(torch.Tensor x)
    {
        var y = bn1.CallAndDispose(conv1.call(x)).Consume(static t => nn.functional.leaky_relu(t, 0.1, inplace: true));
        y = bn2.CallAndDispose(conv2.CallAndDispose(y)).Consume(static t => nn.functional.leaky_relu(t, 0.1, inplace: true));
        using var projected = downsample?.call(x);
        using var active = bn3.CallAndDispose(conv3.CallAndDispose(y)).Consume(static t => nn.functional.leaky_relu(t, 0.1, inplace: true));
        return active.add(projected ?? x);
    }
}
