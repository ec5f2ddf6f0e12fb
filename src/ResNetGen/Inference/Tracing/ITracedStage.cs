namespace ResNetGen.Tracing;

/// <summary>A stage of a network, whose types of features nobody needs to know.</summary>
internal interface ITracedStage : ITraceable
{
}
