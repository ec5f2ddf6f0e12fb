using System.Globalization;

namespace ResNetGen.Lab.Clusters;

/// <summary>What Slurm says of a task.</summary>
/// <param name="Job">The array's number.</param>
/// <param name="Task">Within the array.</param>
/// <param name="State">Slurm's word: PENDING, RUNNING, ...</param>
/// <param name="Reason">Why it is pending or has failed, in a word of Slurm's; empty: none.</param>
/// <param name="Node">Where it runs or ran.</param>
/// <param name="User">Whose it is.</param>
internal sealed record QueueEntry(string Job, int Task, string State, string Reason, string Node, string User)
{
    /// <summary>What squeue is asked for. What may hold anything comes last.</summary>
    public const string Format = "%i|%T|%u|%N|%r";

    /// <summary>States in which nothing more comes (squeue(1), JOB STATE CODES).</summary>
    private static readonly HashSet<string> ended =
        ["BOOT_FAIL", "CANCELLED", "COMPLETED", "DEADLINE", "FAILED", "NODE_FAIL", "OUT_OF_MEMORY", "PREEMPTED", "REVOKED", "TIMEOUT"];

    public bool IsActive => !ended.Contains(State);

    /// <summary>Slurm's words as others have them: <c>OUT_OF_MEMORY</c> is out of memory.</summary>
    public string StateInWords => State.Replace('_', ' ').ToLowerInvariant();

    /// <summary>Reads what squeue prints. Lines of other jobs, which are not arrays, are left out.</summary>
    public static IReadOnlyList<QueueEntry> Read(string text) => [.. text.Split('\n').Select(ReadLine).OfType<QueueEntry>()];

    private static QueueEntry? ReadLine(string line)
    {
        var fields = line.TrimEnd('\r').Split('|', 5);
        return fields.Length == 5 && fields[0].Split('_') is [var job, var task] && int.TryParse(task, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new(job, number, fields[1], fields[4] == "None" ? "" : fields[4], fields[3], fields[2])
            : null;
    }
}
