using TorchSharp.Modules;

namespace ResNetGen.Tracing;

/// <summary>One step of a pass.</summary>
/// <param name="Inputs">The numbers of the values that it takes.</param>
internal abstract record Operation(IReadOnlyList<int> Inputs)
{
    /// <summary>What it is called where it is not a layer: PyTorch's word.</summary>
    public abstract string Word { get; }

    /// <summary>The layer that recorded it, whose weights it has: <c>layer1.0.conv1</c>. Empty where names are not asked for, or where the network itself did.</summary>
    public string Layer { get; init; } = "";

    /// <summary>Its own name: the layer's, or <see cref="Word"/> within the layer's.</summary>
    public string Name { get; init; } = "";

    /// <summary>The shape of what it gives.</summary>
    /// <param name="inputs">The shapes of what it takes.</param>
    public abstract MapShape Output(IReadOnlyList<MapShape> inputs);
}

/// <summary>The images, number 0.</summary>
internal sealed record ImagesOperation() : Operation([])
{
    public override string Word => "images";

    public override MapShape Output(IReadOnlyList<MapShape> inputs) => throw new InvalidOperationException("The shape of the images is given.");
}

/// <summary>A convolution. What follows it may become part of it.</summary>
internal sealed record ConvolutionOperation(int Input, Conv2d Convolution) : Operation([Input])
{
    public override string Word => "conv";

    public override MapShape Output(IReadOnlyList<MapShape> inputs) =>
        inputs[0].Windowed(Convolution.out_channels, Convolution.kernel_size[0], Convolution.stride[0], Convolution.padding![0], Convolution.dilation[0]);
}

/// <summary>An activation.</summary>
internal sealed record ActivationOperation(int Input, Activation Activation) : Operation([Input])
{
    public override string Word => Activation.Word;

    public override MapShape Output(IReadOnlyList<MapShape> inputs) => inputs[0];
}

/// <summary>The sum of two maps of one shape.</summary>
internal sealed record AdditionOperation(int Left, int Right) : Operation([Left, Right])
{
    public override string Word => "add";

    public override MapShape Output(IReadOnlyList<MapShape> inputs) => inputs[0];
}

/// <summary>Any other operation: nothing becomes part of it.</summary>
/// <param name="Inputs">The numbers of the values that it takes.</param>
internal abstract record PlainOperation(IReadOnlyList<int> Inputs) : Operation(Inputs)
{
    /// <summary>What a target makes of it.</summary>
    public abstract T Accept<T>(IPlainOperationVisitor<T> visitor);
}
