namespace ResNetGen.Lab.Sweeping.Status;

/// <summary>How a run of a sweep is at the moment.</summary>
public enum RunState
{
    /// <summary>Nothing of it is there.</summary>
    New,

    /// <summary>It was handed to a cluster that does not answer.</summary>
    Unknown,

    /// <summary>It waits in the queue of a cluster.</summary>
    Queued,

    Running,

    /// <summary>It stands at a checkpoint, and goes on when the sweep is run again.</summary>
    Stopped,

    Done,

    Diverged,

    Failed,
}
