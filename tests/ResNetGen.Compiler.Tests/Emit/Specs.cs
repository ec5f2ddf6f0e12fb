using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Graph.Building;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Tests.Emit;

/// <summary>Networks as the binder would hand them over, small enough to run: a test changes what it is about.</summary>
internal static class Specs
{
    /// <summary>Two stages of two basic blocks on 3x32x32, 10 classes.</summary>
    public static NetworkSpec Basic { get; } = new("Tiny", default, null, "A paper", "arXiv:0000.00000")
    {
        Input = Set(new FeatureShape(3, 32, 32)),
        Classes = Set<int?>(10),
        Stem = Stem(new StemConvolution(3, 8, 1, 1, default)),
        WidthFactor = Set(1),
        Stages = [Stage("conv2_x", 8, stride: 1), Stage("conv3_x", 16, stride: 2)],
        Order = Set(BlockOrder.Post),
        Merge = Set(Merge.ActivatedSum),
        DropPath = Set(0.0),
        OutputStride = Set<int?>(null),
        ZeroInitResidual = Set(false),
        Init = Set(ConvolutionInit.KaimingFanOut),
        Head = Set(new HeadSpec(PoolKind.Average, 0)),
    };

    /// <summary>The same with bottlenecks.</summary>
    public static NetworkSpec Bottleneck { get; } = Basic.Each(stage => stage with { Block = Set<BlockSpec>(new BottleneckBlockSpec()) });

    public static Setting<T> Set<T>(T value) => new(value, default, IsWritten: true);

    public static Setting<StemSpec> Stem(params StemRow[] rows) => Set(new StemSpec([.. rows]));

    public static Setting<BlockSpec> Cell(params (int Kernel, int Width, int? Groups)[] convolutions) => Set<BlockSpec>(new CellBlockSpec(
        convolutions.Select(convolution => new CellConvolution(
            Set(convolution.Kernel),
            Set(new ChannelCount(convolution.Width, 1, OfWidth: false)),
            convolution.Groups is { } groups ? Set(new GroupCount(groups)) : null,
            null,
            default)).ToEquatableArray()));

    /// <summary>Changes every stage.</summary>
    public static NetworkSpec Each(this NetworkSpec spec, Func<StageSpec, StageSpec> change) => spec with { Stages = spec.Stages.Select(change).ToEquatableArray() };

    /// <summary>Changes one stage.</summary>
    public static NetworkSpec At(this NetworkSpec spec, int index, Func<StageSpec, StageSpec> change) =>
        spec with { Stages = spec.Stages.Select((stage, i) => i == index ? change(stage) : stage).ToEquatableArray() };

    public static NetworkGraph Build(this NetworkSpec spec)
    {
        var diagnostics = new DiagnosticBag();
        var graph = GraphBuilder.Build(spec, diagnostics);
        Assert.True(graph is not null, string.Join("\n", diagnostics.Diagnostics.Select(diagnostic => diagnostic.Message)));
        return graph;
    }

    public static StageSpec Stage(string name, int width, int stride) => new(name, default)
    {
        Block = Set<BlockSpec>(new BasicBlockSpec()),
        Blocks = Set(2),
        Width = Set<int?>(width),
        Expansion = Set<decimal?>(null),
        Stride = Set(stride),
        StrideIn = Set(StrideIn.Spatial),
        Cardinality = Set(1),
        BaseWidth = Set<int?>(null),
        GroupWidth = Set<int?>(null),
        Shortcut = Set(ShortcutKind.Projection),
        Attention = Set<AttentionSpec>(new NoAttentionSpec()),
        Dropout = Set(0.0),
        Dilation = Set(1),
        Activation = Set(new ActivationSpec(ActivationKind.Relu)),
        Norm = Set<NormSpec>(new BatchNormSpec()),
        Bias = Set(BiasPlacement.None),
    };
}
