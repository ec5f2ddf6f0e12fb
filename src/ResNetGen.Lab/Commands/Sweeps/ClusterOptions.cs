using System.CommandLine;
using ResNetGen.Lab.Clusters;
using ResNetGen.Lab.Commands.Options;
using ResNetGen.Tool.Commands.Words;

namespace ResNetGen.Lab.Commands.Sweeps;

/// <summary>What runs get of a cluster.</summary>
internal sealed class ClusterOptions
{
    private readonly Option<string?> partition = new("--partition") { Description = "With --on slurm: the partition that runs go to." };

    private readonly Option<string?> time = new("--time") { Description = "With --on slurm: the longest that a task may take, as Slurm writes it: 2:00:00. A run that needs longer takes a checkpoint and is queued again." };

    private readonly Option<int?> cpus = new("--cpus") { Description = "With --on slurm: cores of a run, and its threads. [default: 1]" };

    private readonly Option<string?> memory = new("--mem") { Description = "With --on slurm: memory of a run: 8G." };

    private readonly Option<string?> gpus = new("--gpus") { Description = "With --on slurm: GPUs of a run, of which it uses one: 1, or a kind as a100:1." };

    private readonly Option<string?> account = new("--account") { Description = "With --on slurm: the account that pays." };

    private readonly Option<int?> maxParallel = new("--max-parallel") { Description = "With --on slurm: runs at once, at most." };

    private readonly Option<int?> grace = new("--grace") { Description = "With --on slurm: seconds before the end of --time at which a checkpoint is taken. [default: 120]" };

    private readonly SbatchOption extra = new() { Description = "With --on slurm: options of sbatch, as they are: --sbatch \"--qos=long --constraint=a100\". May be given several times.", DefaultValueFactory = _ => [] };

    public ClusterOptions()
    {
        foreach (var option in new[] { cpus, maxParallel, grace })
            WholeNumbers.RequireAtLeast(option, 1);
    }

    public IReadOnlyList<Option> All => [partition, time, cpus, memory, gpus, account, maxParallel, grace, extra];

    /// <exception cref="LabException">A value would break the script.</exception>
    public SlurmResources Read(ParseResult result)
    {
        var defaults = new SlurmResources();
        var resources = new SlurmResources
        {
            Partition = Word(result, partition),
            Time = Word(result, time),
            Cpus = result.GetValue(cpus) ?? defaults.Cpus,
            Memory = Word(result, memory),
            Gpus = Word(result, gpus),
            Account = Word(result, account),
            MaxParallel = result.GetValue(maxParallel),
            Grace = result.GetValue(grace) ?? defaults.Grace,
            Extra = [.. result.GetValue(extra)!.Select(Options)],
        };
        RequireTimeToTrain(resources);
        return resources;
    }

    /// <summary>A task that is asked to stop as soon as it begins would be queued again for ever.</summary>
    private static void RequireTimeToTrain(SlurmResources resources)
    {
        var least = resources.Grace + SlurmTime.EarlySeconds;
        if (resources.Time is { } text && SlurmTime.Seconds(text) is { } seconds && seconds <= least)
            throw new LabException(FormattableString.Invariant($"--time {text} leaves no time to train: runs are asked for a checkpoint {resources.Grace} s before its end (--grace), and Slurm may ask up to {SlurmTime.EarlySeconds} s earlier. It must be more than {least} s: a longer --time, or a shorter --grace."));
    }

    private static string? Word(ParseResult result, Option<string?> option) => result.GetValue(option) is { } value && (value.Length == 0 || value.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)))
        ? throw new LabException($"{option.Name} takes one word, as sbatch does.")
        : result.GetValue(option);

    private static string Options(string text) => text is ['-', '-' or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z'), ..] && !text.Any(char.IsControl)
        ? text
        : throw new LabException("--sbatch takes options of sbatch in one line, such as --sbatch \"--qos=long\".");

    private sealed class SbatchOption() : Option<string[]>("--sbatch"), ITakesOptions;
}
