namespace ResNetGen.Tracing;

/// <summary>The maximum of each window.</summary>
internal sealed record MaxPoolOperation(int Input, int Kernel, int Stride, int Padding, bool Ceil) : PlainOperation([Input])
{
    public override string Word => "maxpool";

    public override MapShape Output(IReadOnlyList<MapShape> inputs) => inputs[0].Windowed(inputs[0].Channels, Kernel, Stride, Padding, ceiling: Ceil);

    public override T Accept<T>(IPlainOperationVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>The maximum of each window, with zeros around the map.</summary>
internal sealed record ZeroMaxPoolOperation(int Input, int Kernel, int Stride, int Padding, bool Ceil) : PlainOperation([Input])
{
    public override string Word => "maxpool";

    public override MapShape Output(IReadOnlyList<MapShape> inputs) => (inputs[0] with { Height = inputs[0].Height + (2 * Padding), Width = inputs[0].Width + (2 * Padding) }).Windowed(inputs[0].Channels, Kernel, Stride, 0, ceiling: Ceil);

    public override T Accept<T>(IPlainOperationVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>The mean of each window.</summary>
internal sealed record AveragePoolOperation(int Input, int Kernel, int Stride, int Padding, bool Ceil, bool CountsPadding) : PlainOperation([Input])
{
    public override string Word => "avgpool";

    public override MapShape Output(IReadOnlyList<MapShape> inputs) => inputs[0].Windowed(inputs[0].Channels, Kernel, Stride, Padding, ceiling: Ceil);

    public override T Accept<T>(IPlainOperationVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>The mean of the part of each window that is on the map, of windows that give ceil(n / s) of n pixels.</summary>
internal sealed record SameAveragePoolOperation(int Input, SameWindow Window) : PlainOperation([Input])
{
    public override string Word => "avgpool";

    public override MapShape Output(IReadOnlyList<MapShape> inputs) => new(inputs[0].Channels, (inputs[0].Height + Window.Stride - 1) / Window.Stride, (inputs[0].Width + Window.Stride - 1) / Window.Stride);

    public override T Accept<T>(IPlainOperationVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>The mean of each channel.</summary>
internal sealed record GlobalAveragePoolOperation(int Input) : PlainOperation([Input])
{
    public override string Word => "avgpool";

    public override MapShape Output(IReadOnlyList<MapShape> inputs) => new(inputs[0].Channels, 1, 1);

    public override T Accept<T>(IPlainOperationVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>The maximum of each channel.</summary>
internal sealed record GlobalMaxPoolOperation(int Input) : PlainOperation([Input])
{
    public override string Word => "maxpool";

    public override MapShape Output(IReadOnlyList<MapShape> inputs) => new(inputs[0].Channels, 1, 1);

    public override T Accept<T>(IPlainOperationVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>The mean over the channels of each pixel.</summary>
internal sealed record ChannelMeanOperation(int Input) : PlainOperation([Input])
{
    public override string Word => "mean";

    public override MapShape Output(IReadOnlyList<MapShape> inputs) => inputs[0] with { Channels = 1 };

    public override T Accept<T>(IPlainOperationVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>The maximum over the channels of each pixel.</summary>
internal sealed record ChannelMaximumOperation(int Input) : PlainOperation([Input])
{
    public override string Word => "max";

    public override MapShape Output(IReadOnlyList<MapShape> inputs) => inputs[0] with { Channels = 1 };

    public override T Accept<T>(IPlainOperationVisitor<T> visitor) => visitor.Visit(this);
}
