using System.CommandLine;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Lab.Commands.Options;

namespace ResNetGen.Lab.Commands.Sweeps;

/// <summary>The options by which a call says what it does.</summary>
internal sealed class SweepModeOptions(ClusterOptions cluster)
{
    private const string Local = "local", Slurm = "slurm";

    private readonly Option<string?> on = new("--on") { Description = "'local', this machine, or 'slurm', its cluster: then the runs become a job array, a run a task. [default: local]" };

    private readonly Option<int?> jobs = JobsOption();

    private readonly Option<string?> run = new("--run") { Description = "Train this run of the experiment alone, as a task of a cluster does: NETWORK-RECIPE-sSEED. The results of all are put together by the run that ends last." };

    private readonly Option<string?> fingerprint = new("--fingerprint") { Hidden = true };

    private readonly Option<bool> status = new("--status") { Description = "Show how each run is, from Slurm and from the runs' own files, and train nothing." };

    private readonly Option<bool> cancel = new("--cancel") { Description = "End what waits or runs in Slurm. Results and checkpoints stay." };

    private readonly Option<bool> dryRun = new("--dry-run") { Description = "With --on slurm: print the script and submit nothing." };

    public IReadOnlyList<Option> All => [on, jobs, status, cancel, dryRun, run, fingerprint];

    /// <summary>Runs at once on this machine.</summary>
    public int Jobs(ParseResult result) => result.GetValue(jobs) ?? 1;

    /// <summary>The one run to train.</summary>
    public string? Run(ParseResult result) => result.GetValue(run);

    /// <summary>What the experiment was when this process was called for; null: nobody says.</summary>
    public string? Fingerprint(ParseResult result) => result.GetValue(fingerprint);

    /// <exception cref="LabException">Options contradict each other, or one has no effect.</exception>
    public SweepMode Mode(ParseResult result)
    {
        var place = result.GetValue(on) ?? Local;
        if (place is not (Local or Slurm))
            throw new LabException($"--on takes '{Local}' or '{Slurm}', not {Quoting.Quote(place)}.{DidYouMean.Suggest(place, [Local, Slurm])}");
        Option[] actions = [.. new Option[] { run, status, cancel, dryRun }.Where(option => IsGiven(result, option))];
        if (actions.Length > 1)
            throw new LabException($"{actions[0].Name} and {actions[1].Name} exclude each other.");
        var mode = actions switch
        {
            [var action] when action == run => SweepMode.One,
            [var action] when action == status => SweepMode.ShowStatus,
            [var action] when action == cancel => SweepMode.Cancel,
            [_] => SweepMode.ShowScript,
            _ => place == Slurm ? SweepMode.Submit : SweepMode.Train,
        };
        if (mode == SweepMode.ShowScript && place != Slurm)
            throw new LabException("--dry-run shows what would be submitted: it needs --on slurm.");
        if (mode != SweepMode.Train && IsGiven(result, jobs))
            throw new LabException("--jobs is of --on local: it says how many runs this machine trains at once. On a cluster that is --max-parallel.");
        if (mode is not (SweepMode.Submit or SweepMode.ShowScript) && cluster.All.FirstOrDefault(option => IsGiven(result, option)) is { } given)
            throw new LabException($"{given.Name} is of a submission: {(actions is [var alone] ? $"it has no effect with {alone.Name}" : "it needs --on slurm")}.");
        return mode;
    }

    private static Option<int?> JobsOption()
    {
        var option = new Option<int?>("--jobs") { Description = "Runs at once on this machine, each in a process of its own with its share of the cores. [default: 1]" };
        WholeNumbers.RequireAtLeast(option, 1);
        return option;
    }

    private static bool IsGiven(ParseResult result, Option option) => result.GetResult(option) is { Implicit: false };
}
