using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Spec.Attentions;
using static ResNetGen.Compiler.Tests.Emit.Specs;

namespace ResNetGen.Compiler.Tests.Emit;

/// <summary>Every structural choice of the language, alone and where two of them meet.</summary>
internal static class Samples
{
    public static IReadOnlyDictionary<string, NetworkSpec> All { get; } = Blocks().Concat(Orders()).Concat(Layers()).Concat(Ends()).ToDictionary(sample => sample.Name, sample => sample.Spec);

    private static IEnumerable<(string Name, NetworkSpec Spec)> Blocks()
    {
        yield return ("basic", Basic);
        yield return ("bottleneck", Bottleneck);
        yield return ("bottleneck, stride in the 1x1", Bottleneck.Each(stage => stage with { StrideIn = Set(StrideIn.Pointwise) }));
        yield return ("bottleneck, stride in either", Bottleneck.At(0, stage => stage with { Stride = Set(2), StrideIn = Set(StrideIn.Pointwise) }));
        yield return ("resnext", Bottleneck.Each(stage => stage with { Cardinality = Set(4), BaseWidth = Set<int?>(32) }));
        yield return ("group width", Bottleneck.Each(stage => stage with { GroupWidth = Set<int?>(4) }));
        yield return ("basic, then bottleneck", Basic.At(1, stage => stage with { Block = Set<BlockSpec>(new BottleneckBlockSpec()) }));
        yield return ("cells", Basic.Each(stage => stage with { Block = Cell((1, 16, null), (5, 16, 4), (1, 8, null)), Width = Set<int?>(null) }));
        yield return ("a single convolution", Basic.Each(stage => stage with { Block = Cell((3, 8, null)), Width = Set<int?>(null) }));
        yield return ("single blocks", Basic.Each(stage => stage with { Blocks = Set(1) }));
        yield return ("a single stage", Basic with { Stages = [Stage("conv2_x", 8, 1)] });
        yield return ("strides everywhere", Basic.Each(stage => stage with { Blocks = Set(1), Stride = Set(2) }));
        foreach (var kind in Enum.GetValues<ShortcutKind>())
        {
            yield return ($"basic, shortcut {kind}", Basic.Each(stage => stage with { Shortcut = Set(kind) }));
            yield return ($"bottleneck, shortcut {kind}", Bottleneck.Each(stage => stage with { Shortcut = Set(kind) }));
        }

        var wide = Bottleneck with { ProjectionKernel = Set(3) };
        yield return ("3x3 projections", wide);
        yield return ("3x3 projections, all", wide.Each(stage => stage with { Shortcut = Set(ShortcutKind.ProjectionAll) }));
        yield return ("3x3 projections, dilated", wide.At(1, stage => stage with { Stride = Set(1), Dilation = Set(StageDilation.All(2)) }));
        yield return ("3x3 projections, strides everywhere", wide.Each(stage => stage with { Stride = Set(2) }) with { Order = Set(BlockOrder.Pre) });
        yield return ("zero padding where channels stay", Basic.Each(stage => stage with { Shortcut = Set(ShortcutKind.ZeroPad), Width = Set<int?>(8) }));
        yield return ("one projection for identities, one for all", Basic.At(1, stage => stage with { Shortcut = Set(ShortcutKind.ProjectionAll) }));
        yield return ("plain, then projections", Basic.At(0, stage => stage with { Shortcut = Set(ShortcutKind.None) }));
    }

    private static IEnumerable<(string Name, NetworkSpec Spec)> Orders()
    {
        var pre = Basic with { Order = Set(BlockOrder.Pre) };
        foreach (var kind in Enum.GetValues<ShortcutKind>())
            yield return ($"pre order, shortcut {kind}", pre.Each(stage => stage with { Shortcut = Set(kind) }));
        yield return ("pre order, bottleneck", Bottleneck with { Order = Set(BlockOrder.Pre) });
        // A block begins with the activation of what is not its own.
        foreach (var kind in Enum.GetValues<ActivationKind>())
        {
            yield return ($"pre order without norm, {kind}", pre.Each(stage => stage with
            {
                Norm = Set<NormSpec>(new NoNormSpec()),
                Activation = Set(new ActivationSpec(kind, kind == ActivationKind.LeakyRelu ? 0.1 : 0)),
            }));
        }

        yield return ("pre order without stem", pre with { Stem = Stem() });
        yield return ("pre order without final norm", pre with { FinalNorm = Set(false) });
        yield return ("pre order without final norm and head", pre with { FinalNorm = Set(false), Classes = Set<int?>(null) });
        yield return ("pre order without head", pre with { Classes = Set<int?>(null) });
        yield return ("pre order, attention and drop path", pre.Each(stage => stage with { Attention = Set<AttentionSpec>(new SqueezeExcitationSpec(4)) }) with { DropPath = Set(0.3) });
        yield return ("pre order, zero init", pre with { ZeroInitResidual = Set(true) });
        foreach (var merge in Enum.GetValues<Merge>())
        {
            foreach (var kind in new[] { ActivationKind.Relu, ActivationKind.Sigmoid, ActivationKind.Silu, ActivationKind.LeakyRelu })
            {
                yield return ($"{merge}, {kind}", Basic.Each(stage => stage with { Activation = Set(new ActivationSpec(kind, kind == ActivationKind.LeakyRelu ? 0.1 : 0)) }) with { Merge = Set(merge) });
            }

            yield return ($"{merge}, zero padding", Basic.Each(stage => stage with { Shortcut = Set(ShortcutKind.ZeroPad) }) with { Merge = Set(merge) });
            yield return ($"{merge}, projections everywhere", Basic.Each(stage => stage with { Shortcut = Set(ShortcutKind.ProjectionAll) }) with { Merge = Set(merge) });
        }
    }

    private static IEnumerable<(string Name, NetworkSpec Spec)> Layers()
    {
        foreach (var kind in Enum.GetValues<ActivationKind>())
            yield return ($"activation {kind}", Basic.Each(stage => stage with { Activation = Set(new ActivationSpec(kind, kind == ActivationKind.LeakyRelu ? 0.01 : 0)) }));
        foreach (var norm in new NormSpec[] { new BatchNormSpec(1e-3, 0.01), new GroupNormSpec(4), new NoNormSpec() })
        {
            yield return ($"norm {norm}", Basic.Each(stage => stage with { Norm = Set(norm) }));
            yield return ($"norm {norm}, zero init", Basic.Each(stage => stage with { Norm = Set(norm) }) with { ZeroInitResidual = Set(true) });
        }

        foreach (var bias in new[] { BiasPlacement.All, BiasPlacement.MainPath })
            yield return ($"bias {bias}", Basic.Each(stage => stage with { Bias = Set(bias) }));
        yield return ("se", Bottleneck.Each(stage => stage with { Attention = Set<AttentionSpec>(new SqueezeExcitationSpec(4)) }));
        var regnet = Bottleneck.Each(stage => stage with { Attention = Set<AttentionSpec>(RatioSqueezeExcitationSpec.OfRegNet(0.25m)) });
        yield return ("regnet's se", regnet);
        yield return ("regnet's se, basic", regnet.Each(stage => stage with { Block = Set<BlockSpec>(new BasicBlockSpec()) }));
        yield return ("regnet's se, pre order", regnet with { Order = Set(BlockOrder.Pre) });
        yield return ("eca", Bottleneck.Each(stage => stage with { Attention = Set<AttentionSpec>(new EfficientChannelAttentionSpec(null)) }));
        yield return ("cbam", Bottleneck.Each(stage => stage with { Attention = Set<AttentionSpec>(new ConvolutionalBlockAttentionSpec(4, 5)) }));
        var standardized = Set(new ConvolutionSpec(1e-6));
        yield return ("standardized convolutions", Bottleneck with { Convolution = standardized });
        yield return ("standardized convolutions, bias and no norm", Basic.Each(stage => stage with { Norm = Set<NormSpec>(new NoNormSpec()), Bias = Set(BiasPlacement.All) }) with { Convolution = standardized, ZeroInitResidual = Set(true) });
        yield return ("standardized convolutions, pooled projections", Basic.Each(stage => stage with { Shortcut = Set(ShortcutKind.AveragePoolProjection) }) with { Convolution = standardized });
        yield return ("standardized convolutions, groups and dilation", Bottleneck.Each(stage => stage with { Cardinality = Set(4), BaseWidth = Set<int?>(32), Dilation = Set(StageDilation.All(2)) }) with { Convolution = standardized });
        yield return ("standardized convolutions, pre order", Bottleneck.Each(stage => stage with { Norm = Set<NormSpec>(new GroupNormSpec(4)) }) with { Order = Set(BlockOrder.Pre), Convolution = Set(new ConvolutionSpec(1e-8)) });
        foreach (var adds in new[] { false, true })
        {
            var context = Bottleneck.Each(stage => stage with { Attention = Set<AttentionSpec>(new GlobalContextSpec(4, adds)) });
            yield return ($"global context, adds {adds}", context);
            yield return ($"global context, adds {adds}, after the 3x3", context.Each(stage => stage with { Attention = Set(stage.Attention.Value with { FollowsSpatial = true }) }));
        }

        yield return ("ese", Bottleneck.Each(stage => stage with { Attention = Set<AttentionSpec>(new EffectiveSqueezeExcitationSpec()) }));
        yield return ("cbam of the input after the 3x3", Basic.Each(stage => stage with { Attention = Set<AttentionSpec>(new ConvolutionalBlockAttentionSpec(2, 3) { FollowsSpatial = true, IsOfInput = true }) }));
        yield return ("eca after the 3x3, pre order", Bottleneck.Each(stage => stage with { Attention = Set<AttentionSpec>(new EfficientChannelAttentionSpec(3) { FollowsSpatial = true }) }) with { Order = Set(BlockOrder.Pre) });
        yield return ("dropout", Basic.Each(stage => stage with { Dropout = Set(0.3) }));
        yield return ("drop path", Basic with { DropPath = Set(0.2) });
        yield return ("drop path, single block", Basic with { DropPath = Set(0.2), Stages = [Stage("conv2_x", 8, 1) with { Blocks = Set(1) }] });
        yield return ("dilation", Bottleneck.Each(stage => stage with { Dilation = Set(StageDilation.All(2)) }));
        yield return ("a dilation for each block", Basic.At(1, stage => stage with { Blocks = Set(3), Dilation = Set(new StageDilation([2, 3, 1], IsList: true)) }));
        yield return ("output stride", OutputStride(Bottleneck));
        yield return ("output stride, basic", OutputStride(Basic));
        foreach (var init in Enum.GetValues<ConvolutionInit>())
            yield return ($"init {init}", Basic with { Init = Set(init) });
    }

    private static IEnumerable<(string Name, NetworkSpec Spec)> Ends()
    {
        var pool = new StemPool(PoolKind.Max, 3, 2, 1, default);
        yield return ("imagenet stem", Basic with { Stem = Stem(new StemConvolution(7, 8, 2, 3, default), pool) });
        yield return ("deep stem", Basic with { Stem = Stem(new StemConvolution(3, 4, 2, 1, default), new StemConvolution(3, 4, 1, 1, default), new StemConvolution(3, 8, 1, 1, default), pool) });
        yield return ("deep stem, pre order", Basic with { Order = Set(BlockOrder.Pre), Stem = Stem(new StemConvolution(3, 4, 2, 1, default), new StemConvolution(3, 8, 1, 1, default), pool) });
        yield return ("deep stem, standardized convolutions", Basic with { Convolution = Set(new ConvolutionSpec(1e-6)), Stem = Stem(new StemConvolution(3, 4, 2, 1, default), new StemConvolution(3, 4, 1, 1, default), new StemConvolution(3, 8, 1, 1, default), pool) });
        foreach (var (word, mode) in new[] { ("same", PaddingMode.Same), ("same lower", PaddingMode.SameLower) })
        {
            yield return ($"{word} padding", Basic with { Padding = Set(mode), Stem = Stem(new StemConvolution(7, 8, 2, 3, default), pool) });
            yield return ($"{word} padding, pooled projections of strides 2 and 3", Bottleneck.Each(stage => stage with { Shortcut = Set(ShortcutKind.AveragePoolProjection), Blocks = Set(1) }) with
            {
                Padding = Set(mode),
                Stages = [.. Bottleneck.Each(stage => stage with { Shortcut = Set(ShortcutKind.AveragePoolProjection) }).Stages, Bottleneck.Stages[1] with { Name = "conv4_x", Shortcut = Set(ShortcutKind.AveragePoolProjection), Stride = Set(3) }],
                Stem = Stem(new StemConvolution(3, 8, 1, 1, default), new StemPool(PoolKind.Average, 3, 2, 1, default)),
            });
            yield return ($"{word} padding, pools between convolutions", Basic with
            {
                Padding = Set(mode),
                Stem = Stem(
                    new StemConvolution(3, 8, 1, 1, default), new StemPool(PoolKind.Max, 2, 1, 0, default), new StemConvolution(3, 8, 1, 1, default),
                    new StemPool(PoolKind.Average, 3, 2, 1, default), new StemConvolution(1, 8, 1, 0, default)),
            });
            yield return ($"{word} padding, even kernels", Basic.Each(stage => stage with { Block = Cell((2, 16, null), (4, 8, null)), Width = Set<int?>(null) }) with { Padding = Set(mode) });
            yield return ($"{word} padding, dilation, zero padding of channels", Basic.Each(stage => stage with { Dilation = Set(StageDilation.All(2)), Shortcut = Set(ShortcutKind.ZeroPad) }) with { Padding = Set(mode) });
            yield return ($"{word} padding, pre order, standardized convolutions", Bottleneck.Each(stage => stage with { StrideIn = Set(StrideIn.Pointwise) }) with
            {
                Padding = Set(mode),
                Order = Set(BlockOrder.Pre),
                Convolution = Set(new ConvolutionSpec(1e-6)),
                Stem = Stem(new StemConvolution(4, 4, 1, 1, default), new StemConvolution(3, 8, 2, 1, default) { HasOwnPadding = true }, new StemPool(PoolKind.Max, 2, 1, 0, default)),
            });
        }

        yield return ("four convolutions", Basic with { Stem = Stem([.. Enumerable.Range(0, 4).Select(_ => new StemConvolution(3, 8, 1, 1, default))]) });
        foreach (var kind in Enum.GetValues<ActivationKind>())
        {
            yield return ($"two convolutions, {kind}", Basic.Each(stage => stage with { Activation = Set(new ActivationSpec(kind, kind == ActivationKind.LeakyRelu ? 0.2 : 0)) }) with
            {
                Stem = Stem(new StemConvolution(3, 8, 1, 1, default), new StemConvolution(3, 8, 1, 1, default)),
            });
        }

        yield return ("a pool between convolutions", Basic with { Stem = Stem(new StemConvolution(3, 8, 1, 1, default), pool, new StemConvolution(3, 8, 1, 1, default)) });
        yield return ("average pool first", Basic with { Stem = Stem(new StemPool(PoolKind.Average, 2, 2, 0, default), new StemConvolution(3, 8, 1, 1, default)) });
        yield return ("nothing but a pool", Basic with { Stem = Stem(pool) });
        yield return ("no stem", Basic with { Stem = Stem() });
        yield return ("no head", Basic with { Classes = Set<int?>(null) });
        yield return ("max pool head", Basic with { Head = Set(new HeadSpec(PoolKind.Max, 0)) });
        yield return ("softmax head", Basic with { Head = Set(new HeadSpec(PoolKind.Average, 0, HeadActivation.Softmax)) });
        yield return ("sigmoid head", Basic with { Head = Set(new HeadSpec(PoolKind.Average, 0, HeadActivation.Sigmoid)) });
        yield return ("dropout head", Basic with { Head = Set(new HeadSpec(PoolKind.Average, 0.5)) });
    }

    private static NetworkSpec OutputStride(NetworkSpec spec) => spec with
    {
        Stages = [.. spec.Stages, spec.Stages[1] with { Name = "conv4_x" }, spec.Stages[1] with { Name = "conv5_x" }],
        OutputStride = Set<int?>(2),
    };
}
