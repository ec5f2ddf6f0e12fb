using ResNetGen.Compiler.Binding.Definitions;
using ResNetGen.Compiler.Binding.Drafts;
using ResNetGen.Compiler.Binding.Settings;
using ResNetGen.Compiler.Binding.Values;
using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Graph.Building;
using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Spec.Cells;

namespace ResNetGen.Compiler.Tests.Emit;

/// <summary>Networks as the binder would hand them over, small enough to run: a test changes what it is about.</summary>
internal static class Specs
{
    /// <summary>Two stages of two basic blocks on 3x32x32, 10 classes.</summary>
    public static NetworkSpec Basic { get; } = new("Tiny", default, null, "A paper", "arXiv:0000.00000", DefaultsOfNetworks())
    {
        Input = Set(new FeatureShape(3, 32, 32)),
        Classes = Set<int?>(10),
        Stem = Stem(new StemConvolution(3, 8, 1, 1, default)),
        Stages = [Stage("conv2_x", 8, stride: 1), Stage("conv3_x", 16, stride: 2)],
    };

    /// <summary>The same with bottlenecks.</summary>
    public static NetworkSpec Bottleneck { get; } = Basic.Each(stage => stage with { Block = Set<BlockSpec>(new BottleneckBlockSpec()) });

    public static Setting<T> Set<T>(T value) => new(value, default, IsWritten: true);

    public static Setting<StemSpec> Stem(params StemRow[] rows) => Set(new StemSpec([.. rows]));

    public static Setting<BlockSpec> Cell(params (int Kernel, int Width, int? Groups)[] convolutions) => Set<BlockSpec>(new CellBlockSpec(
        convolutions.Select(convolution => (CellItem)new CellConvolution(
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

    public static StageSpec Stage(string name, int width, int stride) => DefaultsOf(name) with
    {
        Block = Set<BlockSpec>(new BasicBlockSpec()),
        Blocks = Set(2),
        Width = Set<int?>(width),
        Stride = Set(stride),
    };

    private static SettingValues DefaultsOfNetworks()
    {
        var values = new ValueCache(new());
        return new([.. KnownSettings.OfNetworks.Select(setting => setting.Draft(null, default, values).Resolved)]);
    }

    private static StageSpec DefaultsOf(string name) =>
        new StageDraft(name, default, [.. KnownSettings.OfStages.Select(setting => setting.Draft(new Defaults()))]).ToSpec(isRegNet: false);

    private sealed class Defaults : IStageReader
    {
        public Draft<T> Read<T>(StageSetting<T> setting) => new(Set(setting.Default), null, isKnown: true);
    }
}
