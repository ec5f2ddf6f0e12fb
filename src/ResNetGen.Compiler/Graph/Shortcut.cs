using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Graph.Layers;

namespace ResNetGen.Compiler.Graph;

/// <summary>What a block adds to its main path.</summary>
public abstract record Shortcut
{
    /// <summary>Its layers in order of execution.</summary>
    public abstract IEnumerable<Layer> Path { get; }
}

/// <summary>A plain net's block adds nothing.</summary>
public sealed record NoShortcut : Shortcut
{
    public override IEnumerable<Layer> Path => [];
}

public sealed record IdentityShortcut : Shortcut
{
    public override IEnumerable<Layer> Path => [];
}

/// <summary>Option A: pixels 0, s, 2s, …, and <paramref name="NewChannels"/> channels of zeros after the last.</summary>
/// <param name="Shapes">The layer, for shapes; it has no parameters.</param>
public sealed record ZeroPadShortcut(ZeroPadLayer Shapes) : Shortcut
{
    public override IEnumerable<Layer> Path => [Shapes];

    public int Stride => Shapes.Stride;

    public int NewChannels => Shapes.Output.Channels - Shapes.Input.Channels;
}

/// <summary>Options B, C and D: an average pool where D needs one, a 1x1 convolution, a norm unless there is none or the order is <c>pre</c>.</summary>
/// <param name="Layers">In order of execution, named <c>….downsample.0</c> and so on.</param>
public sealed record ProjectionShortcut(EquatableArray<Layer> Layers) : Shortcut
{
    public override IEnumerable<Layer> Path => Layers;
}
