using System.Globalization;

namespace ResNetGen.Lab.Locking;

/// <summary>Who holds a lock: what its file says.</summary>
/// <param name="Token">Of this taking of the lock, and of no other.</param>
/// <param name="Host">The machine's name.</param>
/// <param name="Boot">The start of the machine's system, as Linux numbers it: processes of another start have ended.</param>
/// <param name="ProcessSpace">Where the number of the process counts: containers of one machine have numbers of their own.</param>
/// <param name="Process">The process's number.</param>
/// <param name="ProcessStart">When it began, as the system counts: numbers are used again.</param>
/// <param name="User">Who started it.</param>
/// <param name="Taken">When, by the clock of that machine. For people: nothing is decided by it.</param>
/// <param name="Job">The job of a cluster that it is; null: none.</param>
/// <param name="Restart">How often the job was started again before.</param>
internal sealed record LockOwner(
    string Token, string Host, string? Boot, string? ProcessSpace, int Process, string? ProcessStart, string User, string Taken, string? Job = null, int Restart = 0)
{
    public static LockOwner Here(TimeProvider time) => new(
        Guid.NewGuid().ToString("N"),
        Environment.MachineName,
        TextOf("/proc/sys/kernel/random/boot_id"),
        TargetOf("/proc/self/ns/pid"),
        Environment.ProcessId,
        ProcessTable.OfThisMachine.StartOf(Environment.ProcessId),
        Environment.UserName,
        time.GetUtcNow().ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        Environment.GetEnvironmentVariable("SLURM_JOB_ID") is { Length: > 0 } job ? $"{Environment.GetEnvironmentVariable("SLURM_CLUSTER_NAME")}/{job}" : null,
        int.TryParse(Environment.GetEnvironmentVariable("SLURM_RESTART_COUNT"), NumberStyles.None, CultureInfo.InvariantCulture, out var restart) ? restart : 0);

    /// <param name="here">The process that asks.</param>
    /// <param name="processes">Those of its machine; null: as the system says.</param>
    public Liveness LivenessSeenFrom(LockOwner here, ProcessTable? processes = null)
    {
        if (Host == here.Host && Boot == here.Boot && ProcessSpace == here.ProcessSpace)
            return OnThisMachine(processes ?? ProcessTable.OfThisMachine);
        // A cluster starts a job again only where it has ended before.
        return Job is not null && Job == here.Job && Restart < here.Restart ? Liveness.Gone : Liveness.Unknown;
    }

    public override string ToString() => $"process {Process.ToString(CultureInfo.InvariantCulture)} of {User} on {Host}, since {Taken}";

    private Liveness OnThisMachine(ProcessTable processes)
    {
        if (processes.StartOf(Process) is { } start)
            return ProcessStart is null ? Liveness.Unknown : start == ProcessStart ? Liveness.Alive : Liveness.Gone;
        return processes.Has(Process) ? Liveness.Unknown : Liveness.Gone;
    }

    private static string? TextOf(string path) => File.Exists(path) ? File.ReadAllText(path).Trim() : null;

    private static string? TargetOf(string path)
    {
        try
        {
            return File.ResolveLinkTarget(path, returnFinalTarget: false)?.Name;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
