using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Graph.Paths;

/// <summary>A step of a path: a layer, or a split into several paths. Whoever walks a path answers for both.</summary>
public abstract record PathStep
{
    /// <summary>Its name in the state dict where it has one: <c>layer1.0.conv1</c>, <c>layer1.0.split1</c>.</summary>
    public abstract string Name { get; }

    /// <summary>C x H x W, without the batch.</summary>
    public abstract FeatureShape Input { get; }

    /// <summary>C x H x W, without the batch.</summary>
    public abstract FeatureShape Output { get; }

    /// <summary>The layers in it, in the state dict's order.</summary>
    public abstract IEnumerable<Layer> Layers { get; }

    /// <summary>What is asked of each kind.</summary>
    public abstract TResult Match<TResult>(Func<Layer, TResult> layer, Func<Split, TResult> split);
}
