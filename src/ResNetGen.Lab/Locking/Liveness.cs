namespace ResNetGen.Lab.Locking;

/// <summary>What can be known of the process that holds a lock.</summary>
internal enum Liveness
{
    /// <summary>It runs.</summary>
    Alive,

    /// <summary>It has ended, and left the lock.</summary>
    Gone,

    /// <summary>It is on another machine: only its sign of life tells.</summary>
    Unknown,
}
