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
    /// <summary>
    /// How often a run is queued again without a new checkpoint in between: one that needs more memory or time than there is would be queued again for ever.
    /// </summary>
    private const int Requeues = 5;

    /// <summary>What squeue shows.</summary>
    public string JobName => $"resnetgen-{Name}";

    /// <summary>The sweep's folder, which has a folder for each run.</summary>
    private string Folder => Path.GetDirectoryName(Logs)!;

    public string Text() => $$"""
        #!/bin/bash
        {{string.Join('\n', Directives().Select(each => $"#SBATCH --{each.Name}{(each.Value is null ? "" : $"={ShellText.Directive(each.Value)}")}").Concat(Resources.Extra.Select(extra => $"#SBATCH {extra}")))}}

        run="$(sed -n "$((SLURM_ARRAY_TASK_ID + 1))p" {{ShellText.Word(List)}})"
        folder={{ShellText.Word(Folder)}}/"$run"
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

        # A run that needs more time or memory than it has would be queued again for ever: without a new checkpoint in between that ends.
        goes_on() {
            local before= count=0 newest
            newest="$(ls "$folder" 2> /dev/null | grep '^checkpoint-' | tail -n 1)"
            [ "${SLURM_RESTART_COUNT:-0}" -eq 0 ] || read -r count before 2> /dev/null < "$folder/requeues.txt"
            [ "$before" = "$newest" ] && count=$((count + 1)) || count=1
            mkdir -p "$folder" && echo "$count $newest" > "$folder/requeues.txt"
            [ "$count" -le {{Requeues}} ] && return
            echo "$run is not queued again: {{Requeues}} times it was, and took no new checkpoint. More time (--time) or memory (--mem) may help." | tee "$folder/failure.txt"
            return 1
        }

        case "$status" in
            # Stopped at a checkpoint or before it began; killed, or crashed.
            129 | 13? | 14? | 15?) goes_on && requeue ;;
            # Diverged, which is a result.
            3) status=0 ;;
        esac
        exit "$status"

        """;

    /// <summary>The script's options for sbatch, where they count more than variables of the environment.</summary>
    public IReadOnlyList<string> Options() =>
        [.. Directives().Select(each => each.Value is null ? $"--{each.Name}" : $"--{each.Name}={each.Value}"), .. Resources.Extra.SelectMany(ShellText.Words)];

    private IEnumerable<(string Name, string? Value)> Directives()
    {
        yield return ("job-name", JobName);
        yield return ("array", FormattableString.Invariant($"0-{Runs - 1}{(Resources.MaxParallel is { } most ? FormattableString.Invariant($"%{most}") : "")}"));
        // A percent sign begins a placeholder: of the job and the task.
        yield return ("output", $"{Logs.Replace("%", "%%", StringComparison.Ordinal)}/%A_%a.log");
        yield return ("open-mode", "append");
        yield return ("chdir", WorkingDirectory);
        yield return ("requeue", null);
        yield return ("signal", FormattableString.Invariant($"B:TERM@{Resources.Grace}"));
        yield return ("nodes", "1");
        yield return ("ntasks", "1");
        yield return ("cpus-per-task", Resources.Cpus.ToString(CultureInfo.InvariantCulture));
        foreach (var (name, value) in new[]
        {
            ("partition", Resources.Partition), ("time", Resources.Time), ("mem", Resources.Memory), ("gpus", Resources.Gpus), ("account", Resources.Account),
        })
        {
            if (value is not null)
                yield return (name, value);
        }
    }
}
