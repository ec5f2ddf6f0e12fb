using System.Globalization;

namespace ResNetGen.Lab.Clusters;

/// <summary>The script of a job array: a run a task.</summary>
/// <param name="Name">The sweep's.</param>
/// <param name="Runs">How many.</param>
/// <param name="List">The file with their names, a line each, the task 0 first.</param>
/// <param name="Logs">The folder for what they say.</param>
/// <param name="WorkingDirectory">What relative paths in the experiment start from.</param>
/// <param name="Command">Trains the run whose name comes behind it.</param>
internal sealed record SlurmScript(string Name, int Runs, string List, string Logs, string WorkingDirectory, IReadOnlyList<string> Command, SlurmResources Resources)
{
    /// <summary>How often a run is queued again whose process was killed or crashed: one that needs more memory than there is would be killed for ever.</summary>
    private const int Kills = 5;

    public string Text() => $$"""
        #!/bin/bash
        {{string.Join('\n', Directives().Select(directive => $"#SBATCH {directive}"))}}

        run="$(sed -n "$((SLURM_ARRAY_TASK_ID + 1))p" {{ShellText.Word(List)}})"
        export OMP_NUM_THREADS={{Resources.Cpus.ToString(CultureInfo.InvariantCulture)}}
        echo "$run: attempt $((${SLURM_RESTART_COUNT:-0} + 1)) as job $SLURM_JOB_ID on ${SLURMD_NODENAME:-$(hostname)}"

        # SIGTERM, before the time is over or when the task has to make room, asks for a checkpoint. Slurm may send it to this script alone.
        asked=
        child=
        trap 'asked=yes; [ -z "$child" ] || kill -TERM "$child" 2> /dev/null' TERM
        {{ShellText.Line(Command)}} --run "$run" &
        child=$!
        [ -z "$asked" ] || kill -TERM "$child"
        wait "$child"
        status=$?
        while [ "$status" -gt 128 ] && kill -0 "$child" 2> /dev/null; do
            wait "$child"
            status=$?
        done
        wait "$child"
        status=$?

        # Slurm says RUNNING as long as it has not decided itself what becomes of the task: a cancelled one must not come back.
        requeue() {
            local pause state
            for pause in 0 10 10 10 10 10; do
                sleep "$pause"
                state="$(squeue --noheader --jobs="$SLURM_JOB_ID" --format=%T)" || continue
                [ "$state" = RUNNING ] || return
                scontrol requeue "$SLURM_JOB_ID" && echo "$run is queued again" && return
            done
        }

        case "$status" in
            # Stopped: at a checkpoint, or before it began.
            130 | 143) requeue ;;
            # Killed, or crashed.
            129 | 13? | 14? | 15?) [ "${SLURM_RESTART_COUNT:-0}" -ge {{Kills}} ] || requeue ;;
            # Diverged, which is a result.
            3) status=0 ;;
        esac
        exit "$status"

        """;

    private IEnumerable<string> Directives()
    {
        yield return $"--job-name={ShellText.Directive($"resnetgen-{Name}")}";
        yield return FormattableString.Invariant($"--array=0-{Runs - 1}{(Resources.MaxParallel is { } most ? FormattableString.Invariant($"%{most}") : "")}");
        // A percent sign begins a placeholder: of the job and the task.
        yield return $"--output={ShellText.Directive($"{Logs.Replace("%", "%%", StringComparison.Ordinal)}/%A_%a.log")}";
        yield return "--open-mode=append";
        yield return $"--chdir={ShellText.Directive(WorkingDirectory)}";
        yield return "--requeue";
        yield return FormattableString.Invariant($"--signal=B:TERM@{Resources.Grace}");
        yield return "--nodes=1";
        yield return "--ntasks=1";
        yield return FormattableString.Invariant($"--cpus-per-task={Resources.Cpus}");
        foreach (var (name, value) in new[]
        {
            ("partition", Resources.Partition), ("time", Resources.Time), ("mem", Resources.Memory), ("gpus", Resources.Gpus), ("account", Resources.Account),
        })
        {
            if (value is not null)
                yield return $"--{name}={ShellText.Directive(value)}";
        }

        foreach (var extra in Resources.Extra)
            yield return extra;
    }
}
