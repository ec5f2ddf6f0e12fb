using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Plan;

/// <summary>One class for all blocks of one structure, and the stages that are made of them.</summary>
/// <param name="Name"><c>Bottleneck</c></param>
/// <param name="StageName">Of the class that chains these blocks.</param>
/// <param name="Parameters">What a block must be told, in the order of the papers: input, inner widths, output, then everything else.</param>
/// <param name="MainPath">F of the papers, without the merge and without what follows it.</param>
/// <param name="ShortcutAfter">How many steps of <paramref name="MainPath"/> the shortcut takes its input behind, in blocks whose shortcut is not the identity.</param>
/// <param name="FinalActivation">Behind the merge, or on F alone where <paramref name="Merge"/> says so; null in <c>pre</c> order.</param>
/// <param name="Stages">In the network's order.</param>
internal sealed record BlockClass(
    string Name, string StageName, BlockOrder Order,
    EquatableArray<BlockParameter> Parameters, EquatableArray<PlannedStep> MainPath,
    PlannedShortcut Shortcut, int ShortcutAfter, Merge Merge, ActivationLayer? FinalActivation, EquatableArray<PlannedStage> Stages)
{
    /// <summary>What a stage must be told besides its channels and its number of blocks. All stages of the class have the same ones.</summary>
    public EquatableArray<StageParameter> StageParameters => Stages[0].Arguments.Select(argument => new StageParameter(argument.Name, argument.IsList)).ToEquatableArray();

    /// <summary>The layer that is the whole block, where it is a class of the user's own and none is written; null: the class is written.</summary>
    public CustomBlockLayer? Custom => Layers.Select(layer => layer.Layer).OfType<CustomBlockLayer>().FirstOrDefault();

    /// <summary>The layers of the main path, in the state dict's order.</summary>
    public IEnumerable<PlannedLayer> Layers => MainPath.SelectMany(step => step.Layers);

    /// <summary>The name of the final activation in the state dict, inside of the block: <c>act3</c>.</summary>
    public string FinalActivationField => FinalActivation is { Name: var name } ? name.Substring(name.LastIndexOf('.') + 1) : "";

    public bool HasDropPath => Layers.Any(layer => layer.Layer is DropPathLayer);

    /// <summary>The layer whose weight starts at 0, so that the block starts as its shortcut, or the split that such layers end; null where none does.</summary>
    public PlannedStep? ZeroInitStep => MainPath.FirstOrDefault(step => step.Match(
        layer: StartsAtZero,
        split: split => split.Layers.Any(StartsAtZero)));

    private static bool StartsAtZero(PlannedLayer layer) => layer.Layer is NormLayer { ZeroInit: true } or ConvolutionLayer { ZeroInit: true };
}

/// <summary>A stage of a class's blocks.</summary>
/// <param name="Module">torchvision's name, <c>layer1</c>.</param>
/// <param name="Arguments">Its numbers, for the class's <see cref="BlockClass.StageParameters"/>.</param>
internal sealed record PlannedStage(string Module, int Blocks, EquatableArray<StageArgument> Arguments);

/// <summary>A number that a stage is told, or several.</summary>
/// <param name="Values">One; of a list, those of the first blocks, of which the last holds for all blocks behind.</param>
/// <param name="IsList">Blocks behind the first differ in some stage of the class.</param>
internal sealed record StageArgument(string Name, EquatableArray<int> Values, bool IsList = false);

/// <inheritdoc cref="StageArgument"/>
internal sealed record StageParameter(string Name, bool IsList);
