using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Graph.Facts;
using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Graph;

/// <summary>A network with all layers, shapes and counts. Free of positions in the text and equal to another of equal content: the model that sources are made of.</summary>
/// <param name="Namespace">The file's <c>namespace</c>, or null for the project's root namespace.</param>
/// <param name="Classes">Length of the output vector; null: no head, the network returns its last feature map.</param>
/// <param name="Stem">In order of execution; may be empty.</param>
/// <param name="Head">In order of execution: final norm and activation (<c>pre</c>), then, with classes, pool, dropout and <c>fc</c>.</param>
public sealed record NetworkGraph(
    string Name, string? Namespace, string? Title, string? Source,
    FeatureShape Input, int? Classes,
    EquatableArray<Layer> Stem, EquatableArray<StageGraph> Stages, EquatableArray<Layer> Head)
{
    /// <summary>Trainable parameters with <see cref="Classes"/> classes; null where a block's are not known.</summary>
    public required long? Parameters { get; init; }

    /// <summary>Multiply-adds of convolutions (attention's too) and fully connected layers for one input of <see cref="Input"/>'s size; null where a block's are not known.</summary>
    public required long? MultiplyAdds { get; init; }

    /// <summary>Convolutions of stem and blocks + fc; shortcut and attention do not count. Null where it is not known what a block is made of.</summary>
    public required int? Depth { get; init; }

    /// <summary>The stem's output, the first stage's input; the network's input where there is no stem.</summary>
    public required FeatureShape StemOutput { get; init; }

    /// <summary>Product of the stem's strides.</summary>
    public required int StemReduction { get; init; }

    public required BlockOrder Order { get; init; }

    /// <summary>Height and width that an input must have at least: less than that some layer refuses.</summary>
    public int SmallestInput => Graph.SmallestInput.Of(Stem, Stages);

    /// <summary>The last feature map.</summary>
    public FeatureShape Features => LastStage.Output;

    /// <summary>How much smaller than the input the last feature map is: the product of all strides.</summary>
    public int Reduction => LastStage.Reduction;

    private StageGraph LastStage => Stages[Stages.Count - 1];

    /// <summary>The fully connected layer, or null without a head.</summary>
    public LinearLayer? Classifier => Head.OfType<LinearLayer>().SingleOrDefault();

    public IEnumerable<Layer> Layers =>
        Stem.Concat(Stages.SelectMany(stage => stage.Blocks).SelectMany(block => block.Layers)).Concat(Head);

    /// <summary>The state dict in PyTorch's order: module by module, as torchvision registers them. Without what is not known, that of opaque layers.</summary>
    public IEnumerable<StateEntry> State => Layers.SelectMany(layer => layer.State);

    /// <summary>Entries of the state dict; null where it is not known what a block is made of.</summary>
    public long? StateCount => Layers.SumIfKnown(layer => layer.IsOpaque ? null : layer.State.LongCount());

    /// <summary>Blocks of classes of the user's own. What writes the network in another language than C# cannot write these.</summary>
    public IEnumerable<CustomBlockLayer> CustomBlocks => Stages.SelectMany(stage => stage.Layers).OfType<CustomBlockLayer>();
}

/// <summary>A stage: a row of the paper's table.</summary>
/// <param name="Name">The row's name, <c>conv2_x</c>.</param>
/// <param name="ModuleName">torchvision's, <c>layer1</c>.</param>
/// <param name="Cell">The paper's cell, <c>[1x1, 64; 3x3, 64; 1x1, 256]</c>.</param>
/// <param name="Stride">Of its first block.</param>
/// <param name="Reduction">Product of all strides up to here: the S of <c>Features&lt;C, S&gt;</c>.</param>
public sealed record StageGraph(
    string Name, string ModuleName, string Cell, FeatureShape Input, FeatureShape Output, int Stride, int Reduction, EquatableArray<BlockGraph> Blocks)
{
    public IEnumerable<Layer> Layers => Blocks.SelectMany(block => block.Layers);
}
