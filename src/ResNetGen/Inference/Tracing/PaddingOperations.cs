using static TorchSharp.torch;

namespace ResNetGen.Tracing;

/// <summary>The map with the padding that a window asks for, zeros or minus infinity.</summary>
internal sealed record SamePadOperation(int Input, SameWindow Window, bool IsMinusInfinity) : PlainOperation([Input])
{
    public override string Word => "pad";

    public override MapShape Output(IReadOnlyList<MapShape> inputs) => inputs[0] with { Height = Window.Padded(inputs[0].Height), Width = Window.Padded(inputs[0].Width) };

    public override T Accept<T>(IPlainOperationVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>Pixels 0, s, 2s and so on, with channels of zeros behind the last.</summary>
internal sealed record ZeroPadOperation(int Input, int Stride, int Channels) : PlainOperation([Input])
{
    public override string Word => "pad";

    public override MapShape Output(IReadOnlyList<MapShape> inputs) => new(Channels, (inputs[0].Height + Stride - 1) / Stride, (inputs[0].Width + Stride - 1) / Stride);

    public override T Accept<T>(IPlainOperationVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>A filter that is the same for all channels. Edges are reflected.</summary>
internal sealed record BlurOperation(int Input, Tensor Filter, int Kernel, int Stride) : PlainOperation([Input])
{
    public override string Word => "blur";

    public override MapShape Output(IReadOnlyList<MapShape> inputs) => inputs[0].Windowed(inputs[0].Channels, Kernel, Stride, Kernel / 2);

    public override T Accept<T>(IPlainOperationVisitor<T> visitor) => visitor.Visit(this);
}
