using ResNetGen;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace DetectionNeck;

/// <summary>Adds each coarser level, enlarged to twice its size, to the finer one: arXiv:1612.03144, Figure 3.</summary>
internal sealed class FeaturePyramid : nn.Module<Backbone.FeatureMaps, Pyramid>
{
    private readonly Lateral<C128, S8> lateral3 = new();
    private readonly Lateral<C256, S16> lateral4 = new();
    private readonly Lateral<C512, S32> lateral5 = new();
    private readonly Conv2d smooth3 = Smooth(), smooth4 = Smooth(), smooth5 = Smooth();

    public FeaturePyramid() : base(nameof(FeaturePyramid))
    {
        register_module(nameof(lateral3), lateral3);
        register_module(nameof(lateral4), lateral4);
        register_module(nameof(lateral5), lateral5);
        register_module(nameof(smooth3), smooth3);
        register_module(nameof(smooth4), smooth4);
        register_module(nameof(smooth5), smooth5);
    }

    protected override void RegisterComponents() { }

    public override Pyramid forward(Backbone.FeatureMaps maps)
    {
        using var p5 = lateral5.call(maps.Layer4);
        using var p4 = Add(lateral4.call(maps.Layer3), p5.Tensor);
        using var p3 = Add(lateral3.call(maps.Layer2), p4.Tensor);
        return new(new(smooth3.call(p3.Tensor)), new(smooth4.call(p4.Tensor)), new(smooth5.call(p5.Tensor)));
    }

    /// <summary>The coarser map is enlarged to the finer one's size, which is not always twice its own: 7 pixels become 13 or 14.</summary>
    private static Features<C256, TReduction> Add<TReduction>(Features<C256, TReduction> fine, Tensor coarse) where TReduction : struct, IReduction
    {
        using (fine)
        {
            using var enlarged = nn.functional.interpolate(coarse, [fine.Tensor.shape[2], fine.Tensor.shape[3]]);
            return new(fine.Tensor + enlarged);
        }
    }

    private static Conv2d Smooth() => nn.Conv2d(C256.Count, C256.Count, 3, padding: 1);
}
