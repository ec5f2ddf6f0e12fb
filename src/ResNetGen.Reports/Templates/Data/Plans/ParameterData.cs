using ResNetGen.Compiler.Plan;

namespace ResNetGen.Reports.Templates.Data.Plans;

/// <summary>A parameter of a class of blocks.</summary>
internal static class ParameterData
{
    private static readonly DataType<NumberSource> Source = new DataType<NumberSource>("number_source", "Where a stage finds a number for one of its blocks.")
        .Text("kind", "`stage_input` or `stage_output`: the channels that the stage takes or gives; `number`; `list`: the block's entry in a list that the stage is given, or its last", source => Kind(source.Kind))
        .OptionalObject("number", QuantityData.Type, "the number, which may be a parameter of the stage, and of a list always is; null of the other kinds", source => source.Kind is SourceKind.Number or SourceKind.List ? new(source.Number) : null);

    public static DataType<BlockParameter> Type { get; } = new DataType<BlockParameter>("parameter", "A number that a block's constructor takes.")
        .Text("name", "`inChannels`, `width`, `stride`", parameter => parameter.Name)
        .Object("first", Source, "for the stage's first block", parameter => parameter.First)
        .Object("rest", Source, "for the blocks behind it", parameter => parameter.Rest);

    private static string Kind(SourceKind kind) => kind switch
    {
        SourceKind.StageInput => "stage_input",
        SourceKind.StageOutput => "stage_output",
        SourceKind.Number => "number",
        SourceKind.List => "list",
    };
}
