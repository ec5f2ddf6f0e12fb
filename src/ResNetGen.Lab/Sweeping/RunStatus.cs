namespace ResNetGen.Lab.Sweeping;

/// <summary>How a run of a sweep ended.</summary>
public enum RunStatus
{
    /// <summary>It was trained to the end.</summary>
    Finished,

    /// <summary>A loss or a weight was no number any more: it cannot go on.</summary>
    Diverged,

    /// <summary>It stopped at a checkpoint and goes on when the sweep is run again.</summary>
    Interrupted,
}
