namespace ResNetGen.Compiler.Plan;

/// <summary>A number that a block's constructor takes, and where a stage gets it from: its first block may differ, all others are alike.</summary>
/// <param name="First">For the stage's first block.</param>
/// <param name="Rest">For the blocks behind it.</param>
internal sealed record BlockParameter(string Name, NumberSource First, NumberSource Rest)
{
    public const string InChannels = "inChannels";

    public const string OutChannels = "outChannels";
}

/// <summary>Where a stage finds a number for one of its blocks.</summary>
/// <param name="Number">A literal or a parameter of the stage, for <see cref="SourceKind.Number"/> and <see cref="SourceKind.List"/>.</param>
internal readonly record struct NumberSource(SourceKind Kind, PlannedNumber Number)
{
    public static NumberSource StageInput { get; } = new(SourceKind.StageInput, default);

    public static NumberSource StageOutput { get; } = new(SourceKind.StageOutput, default);

    public static NumberSource Of(PlannedNumber number) => new(SourceKind.Number, number);

    /// <param name="list">A parameter of the stage.</param>
    public static NumberSource OfList(PlannedNumber list) => new(SourceKind.List, list);
}

internal enum SourceKind
{
    /// <summary>The channels that the stage takes.</summary>
    StageInput,

    /// <summary>The channels that the stage gives.</summary>
    StageOutput,

    Number,

    /// <summary>The block's entry in a list, or its last.</summary>
    List,
}
