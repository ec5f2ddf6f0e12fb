using System.Globalization;
using System.Text.RegularExpressions;

namespace ResNetGen.Lab.Clusters;

/// <summary>What the lab asks of Slurm. Each call is one request to its controller.</summary>
/// <param name="call">Runs one of Slurm's programs; null: there is no such program here.</param>
internal sealed partial class Slurm(Func<string, IReadOnlyList<string>, ProgramAnswer?> call)
{
    /// <summary>The largest array of a controller that was not configured otherwise (MaxArraySize).</summary>
    private const int UsualArray = 1001;

    public static Slurm OfThisMachine { get; } = new(SlurmPrograms.Call);

    /// <summary>Submits a script.</summary>
    /// <param name="options">Those of sbatch that must hold: they count more than variables such as SBATCH_PARTITION, which count more than the script.</param>
    /// <returns>The job's number.</returns>
    /// <exception cref="LabException">There is no Slurm here.</exception>
    /// <exception cref="SilentSlurmException">It may have taken the job, or not.</exception>
    /// <exception cref="SlurmException">It refuses the job.</exception>
    public string Submit(string script, IReadOnlyList<string> options)
    {
        var answer = Ask("sbatch", ["--parsable", .. options, script]);
        // With a cluster's name where there are several: 17;c1.
        if (answer.ExitCode == 0)
            return answer.Output.Trim().Split(';')[0];
        throw LostAnswer().IsMatch(answer.Error)
            ? new SilentSlurmException(answer.Words)
            : new SlurmException($"Slurm did not take the job, so nothing was submitted. It says: {answer.Words}");
    }

    /// <summary>What it knows of arrays: their tasks that wait and run, and those that ended in the last minutes.</summary>
    /// <exception cref="LabException">There is no Slurm here.</exception>
    /// <exception cref="SlurmException">It does not answer.</exception>
    public string Queue(IEnumerable<string> jobs)
    {
        var answer = Ask("squeue", "--noheader", "--array", "--states=all", $"--jobs={string.Join(',', jobs)}", $"--format={QueueEntry.Format}");
        if (answer.ExitCode == 0)
            return answer.Output;
        // Of a job that ended some minutes ago it knows nothing any more.
        return answer.Error.Contains("Invalid job id", StringComparison.Ordinal) ? "" : throw new SlurmException($"Slurm does not say how the sweep is. squeue: {answer.Words}");
    }

    /// <exception cref="LabException">There is no Slurm here.</exception>
    /// <exception cref="SlurmException">It refuses.</exception>
    public void Cancel(IEnumerable<string> jobs)
    {
        var answer = Ask("scancel", [.. jobs]);
        if (answer.ExitCode != 0)
            throw new SlurmException($"Slurm did not cancel the job. It says: {answer.Words}");
    }

    /// <exception cref="LabException">There is no Slurm here, or its arrays are not as large.</exception>
    public void RequireArrayOf(int tasks)
    {
        if (tasks < UsualArray)
            return;
        var most = ArraySize().Match(Ask("scontrol", "show", "config").Output) is { Success: true } match ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : UsualArray;
        if (tasks > most)
            throw new LabException(FormattableString.Invariant($"The sweep has {tasks:N0} runs to submit, and an array of this cluster has at most {most:N0} tasks (MaxArraySize). Submit it in parts: --only NETWORK."));
    }

    /// <exception cref="LabException">There is no Slurm here.</exception>
    public void RequireHere() => Ask("sbatch", "--version");

    private ProgramAnswer Ask(string program, params IReadOnlyList<string> arguments) => call(program, arguments)
        ?? throw new LabException($"There is no '{program}' on this machine: sweeps are handed to Slurm on a machine of its cluster, mostly the one that people log in to. Here, --on local --jobs N trains N runs at once.");

    /// <summary>The request went out and no answer came back, in the words of slurm_errno.c.</summary>
    [GeneratedRegex("timed out|Zero Bytes were transmitted|Message receive failure|Communication (connection|shutdown) failure", RegexOptions.IgnoreCase)]
    private static partial Regex LostAnswer();

    [GeneratedRegex(@"^MaxArraySize\s*=\s*(\d+)", RegexOptions.Multiline)]
    private static partial Regex ArraySize();
}
