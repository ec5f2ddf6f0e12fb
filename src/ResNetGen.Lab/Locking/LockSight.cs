using System.Globalization;

namespace ResNetGen.Lab.Locking;

/// <summary>What a lock's file looked like. Two equal sights are two without a sign of life between them.</summary>
internal sealed record LockSight(LockOwner? Owner, DateTime Touched)
{
    /// <summary>Names this taking of the lock.</summary>
    public string Name => Owner?.Token ?? Touched.Ticks.ToString(CultureInfo.InvariantCulture);

    public override string ToString() => Owner?.ToString() ?? "a process that has not written its name";
}
