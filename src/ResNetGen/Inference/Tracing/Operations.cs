using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ResNetGen.Tracing;

/// <summary>One step of a pass.</summary>
/// <param name="Inputs">The numbers of the values that it takes.</param>
internal abstract record Operation(IReadOnlyList<int> Inputs)
{
    /// <summary>The shape of what it gives.</summary>
    /// <param name="inputs">The shapes of what it takes.</param>
    public abstract MapShape Output(IReadOnlyList<MapShape> inputs);
}

/// <summary>The images, number 0.</summary>
internal sealed record ImagesOperation() : Operation([])
{
    public override MapShape Output(IReadOnlyList<MapShape> inputs) => throw new InvalidOperationException("The shape of the images is given.");
}

/// <summary>A convolution. What follows it may become part of it.</summary>
internal sealed record ConvolutionOperation(int Input, Conv2d Layer) : Operation([Input])
{
    public override MapShape Output(IReadOnlyList<MapShape> inputs) =>
        inputs[0].Windowed(Layer.out_channels, Layer.kernel_size[0], Layer.stride[0], Layer.padding![0], Layer.dilation[0]);
}

/// <summary>An activation.</summary>
internal sealed record ActivationOperation(int Input, Activation Activation) : Operation([Input])
{
    public override MapShape Output(IReadOnlyList<MapShape> inputs) => inputs[0];
}

/// <summary>The sum of two maps of one shape.</summary>
internal sealed record AdditionOperation(int Left, int Right) : Operation([Left, Right])
{
    public override MapShape Output(IReadOnlyList<MapShape> inputs) => inputs[0];
}

/// <summary>Any other operation.</summary>
/// <param name="Inputs">The numbers of the values that it takes.</param>
/// <param name="Text">In TorchScript, with {0} and so on for inputs, then tensors.</param>
/// <param name="Tensors">Weights.</param>
/// <param name="Shape">The shape of what it gives.</param>
internal sealed record PlainOperation(IReadOnlyList<int> Inputs, string Text, IReadOnlyList<Tensor> Tensors, Func<IReadOnlyList<MapShape>, MapShape> Shape)
    : Operation(Inputs)
{
    /// <summary>The same in the memory of the first input; null where there is no such operator.</summary>
    public string? InPlace { get; init; }

    public override MapShape Output(IReadOnlyList<MapShape> inputs) => Shape(inputs);
}
