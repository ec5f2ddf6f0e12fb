namespace ResNetGen.Tracing;

/// <summary>The product, of a map or of numbers for its channels or pixels.</summary>
internal sealed record MultiplicationOperation(int Left, int Right) : PlainOperation([Left, Right])
{
    public override string Word => "mul";

    public override MapShape Output(IReadOnlyList<MapShape> inputs) => inputs[0];

    public override T Accept<T>(IPlainOperationVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>The sum of a map and numbers for its channels.</summary>
internal sealed record ChannelAdditionOperation(int Map, int Numbers) : PlainOperation([Map, Numbers])
{
    public override string Word => "add";

    public override MapShape Output(IReadOnlyList<MapShape> inputs) => inputs[0];

    public override T Accept<T>(IPlainOperationVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>Maps one behind the other along the channels.</summary>
internal sealed record ConcatenationOperation(IReadOnlyList<int> Maps) : PlainOperation(Maps)
{
    public override string Word => "cat";

    public override MapShape Output(IReadOnlyList<MapShape> inputs) => inputs[0] with { Channels = inputs.Sum(shape => shape.Channels) };

    public override T Accept<T>(IPlainOperationVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>One of equal parts of the channels.</summary>
internal sealed record PartOperation(int Input, int Index, int Count) : PlainOperation([Input])
{
    public override string Word => "chunk";

    public override MapShape Output(IReadOnlyList<MapShape> inputs) => inputs[0] with { Channels = inputs[0].Channels / Count };

    public override T Accept<T>(IPlainOperationVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>The mean of all pixels, each weighed by the softmax of a map of one channel.</summary>
internal sealed record ContextOperation(int Map, int Scores) : PlainOperation([Map, Scores])
{
    public override string Word => "context";

    public override MapShape Output(IReadOnlyList<MapShape> inputs) => new(inputs[0].Channels, 1, 1);

    public override T Accept<T>(IPlainOperationVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>Weights of several maps for each channel, which add to 1 over the maps: of logits that lie map by map in each group of channels.</summary>
internal sealed record MapWeightsOperation(int Logits, int Maps, int? Groups) : PlainOperation([Logits])
{
    public override string Word => "softmax";

    public override MapShape Output(IReadOnlyList<MapShape> inputs) => inputs[0];

    public override T Accept<T>(IPlainOperationVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>Scores that add to 1 over the classes.</summary>
internal sealed record SoftmaxScoresOperation(int Input) : PlainOperation([Input])
{
    public override string Word => "softmax";

    public override MapShape Output(IReadOnlyList<MapShape> inputs) => inputs[0];

    public override T Accept<T>(IPlainOperationVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>A score between 0 and 1 for each class.</summary>
internal sealed record SigmoidScoresOperation(int Input) : PlainOperation([Input])
{
    public override string Word => "sigmoid";

    public override MapShape Output(IReadOnlyList<MapShape> inputs) => inputs[0];

    public override T Accept<T>(IPlainOperationVisitor<T> visitor) => visitor.Visit(this);
}
