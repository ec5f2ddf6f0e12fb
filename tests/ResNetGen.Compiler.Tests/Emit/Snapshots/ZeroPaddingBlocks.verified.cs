private sealed class Stage<TIn, TOut> : ResNetGen::BlockSequence<TIn, TOut>
    where TIn : struct, ResNetGen::IFeatures<TIn>
    where TOut : struct, ResNetGen::IFeatures<TOut>
{
    internal Stage(string name, int blocks, int stride) : base(name)
    {
        for (var i = 0; i < blocks; i++)
            Add(new BasicBlock(i == 0 ? TIn.Channels : TOut.Channels, TOut.Channels, i == 0 ? stride : 1));
    }

    internal Stage(Stage<TIn, TOut> source) : base(source) { }
}

/// <summary>[3x3; 3x3] with a shortcut of zero-padded channels where the dimensions change.</summary>
private sealed class BasicBlock : ResNetGen::ResidualBlock
{
    private readonly Modules::Conv2d conv1, conv2;
    private readonly Modules::BatchNorm2d? bn1, bn2;
    private readonly bool pads;
    private readonly int stride, outChannels;

    internal BasicBlock(int inChannels, int outChannels, int stride) : base(nameof(BasicBlock))
    {
        conv1 = nn.Conv2d(inChannels, outChannels, 3, stride: stride, padding: 1, bias: false);
        bn1 = nn.BatchNorm2d(outChannels);
        conv2 = nn.Conv2d(outChannels, outChannels, 3, padding: 1, bias: false);
        bn2 = nn.BatchNorm2d(outChannels);

        register_module(nameof(conv1), conv1);
        register_module(nameof(bn1), bn1);
        register_module(nameof(conv2), conv2);
        register_module(nameof(bn2), bn2);

        pads = stride != 1 || inChannels != outChannels;
        this.stride = stride;
        this.outChannels = outChannels;
    }

    // A norm that is null has been folded into the convolution before it.
    private BasicBlock(BasicBlock source) : base(nameof(BasicBlock))
    {
        register_module(nameof(conv1), conv1 = ResNetGen::Folding.Fold(source.conv1, source.bn1));
        register_module(nameof(conv2), conv2 = ResNetGen::Folding.Fold(source.conv2, source.bn2));
        pads = source.pads;
        stride = source.stride;
        outChannels = source.outChannels;
    }

    public override ResNetGen::ResidualBlock ToInference() => new BasicBlock(this);

    public override ResNetGen::SymbolicTensor Trace(ResNetGen::SymbolicTensor x)
    {
        var y = x.Call(conv1).Call(bn1).relu().Call(conv2).Call(bn2);
        return y.add(pads ? x.ZeroPad(stride, outChannels) : x).relu();
    }

    public override torch.Tensor forward(torch.Tensor x)
    {
        var y = bn1.CallAndDispose(conv1.call(x)).relu_();
        y = bn2.CallAndDispose(conv2.CallAndDispose(y));
        using var padded = pads ? x.ZeroPad(stride, outChannels) : null;
        return y.add_(padded ?? x).relu_();
    }
}
