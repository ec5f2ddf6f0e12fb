using System.Diagnostics;
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
        StartOf(Environment.ProcessId),
        Environment.UserName,
        time.GetUtcNow().ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        Environment.GetEnvironmentVariable("SLURM_JOB_ID") is { Length: > 0 } job ? $"{Environment.GetEnvironmentVariable("SLURM_CLUSTER_NAME")}/{job}" : null,
        int.TryParse(Environment.GetEnvironmentVariable("SLURM_RESTART_COUNT"), NumberStyles.None, CultureInfo.InvariantCulture, out var restart) ? restart : 0);

    /// <param name="here">The process that asks.</param>
    public Liveness LivenessSeenFrom(LockOwner here)
    {
        if (Host == here.Host && Boot == here.Boot && ProcessSpace == here.ProcessSpace)
            return StartOf(Process) is { } start && start == ProcessStart ? Liveness.Alive : Liveness.Gone;
        // A cluster starts a job again only where it has ended before.
        return Job is not null && Job == here.Job && Restart < here.Restart ? Liveness.Gone : Liveness.Unknown;
    }

    public override string ToString() => $"process {Process.ToString(CultureInfo.InvariantCulture)} of {User} on {Host}, since {Taken}";

    /// <summary>Null: there is no such process.</summary>
    private static string? StartOf(int process)
    {
        try
        {
            if (!OperatingSystem.IsLinux())
                return System.Diagnostics.Process.GetProcessById(process).StartTime.Ticks.ToString(CultureInfo.InvariantCulture);
            // After the name, which may hold anything: the state, and the 20th field from there, the ticks at which it began (proc(5)).
            var text = File.ReadAllText($"/proc/{process.ToString(CultureInfo.InvariantCulture)}/stat");
            var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            return fields[0] is "Z" or "X" ? null : fields[19];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
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
