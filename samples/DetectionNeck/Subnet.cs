using ResNetGen;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace DetectionNeck;

/// <summary>One head for all levels, as RetinaNet has them: some numbers for each anchor and place (arXiv:1708.02002, Section 4).</summary>
internal sealed class Subnet : nn.Module<Tensor, Tensor>
{
    private readonly Sequential layers;

    /// <param name="outputs">Numbers for each place: classes or coordinates, for each anchor.</param>
    /// <param name="depth">3x3 convolutions before the last one; 4 in the paper.</param>
    public Subnet(int outputs, int depth) : base(nameof(Subnet))
    {
        var modules = new List<nn.Module<Tensor, Tensor>>();
        for (var i = 0; i < depth; i++)
        {
            modules.Add(nn.Conv2d(C256.Count, C256.Count, 3, padding: 1));
            modules.Add(nn.ReLU(inplace: true));
        }

        modules.Add(nn.Conv2d(C256.Count, outputs, 3, padding: 1));
        layers = nn.Sequential(modules);
        register_module(nameof(layers), layers);
    }

    protected override void RegisterComponents() { }

    /// <returns>N x outputs x H x W.</returns>
    public override Tensor forward(Tensor level) => layers.call(level);
}
