private readonly Modules::Sequential conv1;
private readonly Modules::BatchNorm2d? bn1;

conv1 = nn.Sequential(
    ("0", nn.Conv2d(3, 32, 3, stride: 2, padding: 1, bias: false)),
    ("1", nn.BatchNorm2d(32)),
    ("2", nn.ReLU(inplace: true)),
    ("3", nn.Conv2d(32, 32, 3, padding: 1, bias: false)),
    ("4", nn.BatchNorm2d(32)),
    ("5", nn.ReLU(inplace: true)),
    ("6", nn.Conv2d(32, 64, 3, padding: 1, bias: false)));
bn1 = nn.BatchNorm2d(64);

register_module(nameof(conv1), conv1 = ResNetGen::Folding.Fold(source.conv1, source.bn1));

/// <summary>The input of the first stage.</summary>
public override Features<C64, S4> forward_stem(torch.Tensor input)
{
    Check(input);
    var x = bn1.CallAndDispose(conv1.call(input)).relu_();
    return new(x.Consume(static t => nn.functional.max_pool2d(t, 3, stride: 2, padding: 1)));
}
