using static TorchSharp.torch;

namespace ResNetGen.Tracing;

/// <summary>Batch normalisation with what training has found.</summary>
internal sealed record BatchNormOperation(int Input, Tensor Weight, Tensor Bias, Tensor Mean, Tensor Variance, double Epsilon) : PlainOperation([Input])
{
    public override string Word => "batch_norm";

    public override MapShape Output(IReadOnlyList<MapShape> inputs) => inputs[0];

    public override T Accept<T>(IPlainOperationVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>Group normalisation.</summary>
internal sealed record GroupNormOperation(int Input, Tensor Weight, Tensor Bias, long Groups, double Epsilon) : PlainOperation([Input])
{
    public override string Word => "group_norm";

    public override MapShape Output(IReadOnlyList<MapShape> inputs) => inputs[0];

    public override T Accept<T>(IPlainOperationVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>A fully connected layer of all numbers of an image.</summary>
internal sealed record LinearOperation(int Input, Tensor Weight, Tensor? Bias, long Outputs) : PlainOperation([Input])
{
    public override string Word => "linear";

    public override MapShape Output(IReadOnlyList<MapShape> inputs) => new(Outputs, 1, 1);

    public override T Accept<T>(IPlainOperationVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>ReLU with a slope of each channel for negative values.</summary>
internal sealed record ParametricReluOperation(int Input, Tensor Slopes) : PlainOperation([Input])
{
    public override string Word => "prelu";

    public override MapShape Output(IReadOnlyList<MapShape> inputs) => inputs[0];

    public override T Accept<T>(IPlainOperationVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>A number added to each channel.</summary>
internal sealed record ChannelBiasOperation(int Input, Tensor Bias) : PlainOperation([Input])
{
    public override string Word => "add";

    public override MapShape Output(IReadOnlyList<MapShape> inputs) => inputs[0];

    public override T Accept<T>(IPlainOperationVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>A convolution along the channels of maps of one pixel.</summary>
internal sealed record ChannelConvolutionOperation(int Input, Tensor Weight, long Padding) : PlainOperation([Input])
{
    public override string Word => "conv";

    public override MapShape Output(IReadOnlyList<MapShape> inputs) => inputs[0];

    public override T Accept<T>(IPlainOperationVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>A convolution that standardizes its weights, or pads as the map's size asks for. Inference forms have plain ones in its place.</summary>
internal sealed record GeneralConvolutionOperation(int Input, GeneralConvolution Convolution) : PlainOperation([Input])
{
    public override string Word => "conv";

    public override MapShape Output(IReadOnlyList<MapShape> inputs) => Convolution.Output(inputs[0]);

    public override T Accept<T>(IPlainOperationVisitor<T> visitor) => visitor.Visit(this);
}
