using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Spec.Cells;

namespace ResNetGen.Compiler.Plan;

/// <summary>A step of a block's class: a layer or a split, whose numbers are literals or the class's parameters.</summary>
/// <param name="Field">Its name in the state dict, inside of its block or path: <c>conv1</c>, <c>split1</c>.</param>
internal abstract record PlannedStep(string Field)
{
    /// <summary>The layers in it, in the state dict's order; of paths that are alike, those of the first.</summary>
    public abstract IEnumerable<PlannedLayer> Layers { get; }

    /// <summary>What is asked of each kind.</summary>
    public abstract TResult Match<TResult>(Func<PlannedLayer, TResult> layer, Func<PlannedSplit, TResult> split);
}

/// <summary>A layer.</summary>
/// <param name="Layer">Of the class's first block: it says the kind, and all that does not differ from block to block.</param>
/// <param name="InChannels">The channels that it takes.</param>
/// <param name="Arguments">The numbers that may differ from block to block.</param>
internal sealed record PlannedLayer(string Field, Layer Layer, PlannedNumber InChannels, EquatableArray<PlannedArgument> Arguments) : PlannedStep(Field)
{
    public override IEnumerable<PlannedLayer> Layers => [this];

    public override TResult Match<TResult>(Func<PlannedLayer, TResult> layer, Func<PlannedSplit, TResult> split) => layer(this);
}

/// <summary>Paths beside each other.</summary>
/// <param name="Paths">Paths that are alike are one entry.</param>
/// <param name="Closing">Behind the join, under the split's own name.</param>
internal sealed record PlannedSplit(string Field, EquatableArray<PlannedPaths> Paths, Join Join, EquatableArray<PlannedLayer> Closing) : PlannedStep(Field)
{
    public override IEnumerable<PlannedLayer> Layers => Paths.SelectMany(paths => paths.Steps).SelectMany(step => step.Layers).Concat(Closing);

    public override TResult Match<TResult>(Func<PlannedLayer, TResult> layer, Func<PlannedSplit, TResult> split) => split(this);
}

/// <summary>Paths of a split that are alike in every block of the class.</summary>
/// <param name="Times">How many there are beside each other.</param>
/// <param name="Steps">Of one of them; empty: the identity.</param>
internal sealed record PlannedPaths(int Times, EquatableArray<PlannedStep> Steps);
