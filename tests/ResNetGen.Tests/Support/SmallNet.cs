using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ResNetGen.Tests.Support;

/// <summary>A network with every kind of tensor that a residual network has. Python/weights.py has the same.</summary>
internal sealed class SmallNet : nn.Module<Tensor, Tensor>
{
    private readonly Conv2d conv1 = nn.Conv2d(2, 3, 3, bias: false);
    private readonly BatchNorm2d bn1 = nn.BatchNorm2d(3);
    private readonly Linear fc;

    public SmallNet(int classes = 4) : base(nameof(SmallNet))
    {
        fc = nn.Linear(3, classes);
        register_module("conv1", conv1);
        register_module("bn1", bn1);
        register_module("fc", fc);
    }

    /// <summary>One whose tensors hold the numbers of their names.</summary>
    public static SmallNet Filled()
    {
        var net = new SmallNet();
        foreach (var (name, tensor) in net.state_dict())
            Numbers.Fill(name, tensor);
        return net;
    }

    public override Tensor forward(Tensor input)
    {
        using var features = bn1.call(conv1.call(input)).mean([2, 3]);
        return fc.call(features);
    }
}
