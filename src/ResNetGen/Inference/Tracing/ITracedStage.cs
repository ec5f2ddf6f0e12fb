namespace ResNetGen.Tracing;

/// <summary>A stage of a network, whose types of features nobody needs to know.</summary>
internal interface ITracedStage : ITraceable
{
    /// <summary>In the order in which they compute.</summary>
    IEnumerable<StageBlock> Blocks { get; }
}
