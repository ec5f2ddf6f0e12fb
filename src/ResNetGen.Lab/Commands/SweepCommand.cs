using System.CommandLine;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Lab.Catalog;
using ResNetGen.Lab.Data;
using ResNetGen.Lab.Sweeping;
using ResNetGen.Lab.Training;

namespace ResNetGen.Lab.Commands;

internal static class SweepCommand
{
    public static Command Create(Session session)
    {
        var file = new Argument<string>("experiment") { Description = "A file that names networks, recipes and seeds: *.experiment.yaml." };
        var output = new Option<string?>("--out", "-o") { Description = "The sweep's folder, with a folder for each run. [default: runs/EXPERIMENT]" };
        var only = new Option<string[]>("--only") { Description = "Train this network of the experiment alone; may be given several times. Two processes can so share a sweep.", DefaultValueFactory = _ => [] };
        var every = new Option<long>("--checkpoint-every") { Description = "Iterations between checkpoints, beside the one at the end of each epoch.", DefaultValueFactory = _ => 500 };
        var (root, assembly, device, threads) = (CommonOptions.DataRoot(), CommonOptions.Assembly(), CommonOptions.Device(), CommonOptions.Threads());
        WholeNumbers.RequireAtLeast(every, 1L);

        var command = new Command("sweep", "Trains every network of an experiment by every recipe with every seed. The same command goes on after an interruption.")
        {
            file, output, only, root, every, device, threads, assembly,
        };
        command.SetAction(result =>
        {
            var catalog = NetworkCatalog.Load(result.GetValue(assembly) is { } path ? session.FullPath(path) : null);
            var experiment = ExperimentFiles.Load(result.GetValue(file)!, session.WorkingDirectory, catalog);
            RequireKnown(result.GetValue(only)!, experiment);
            Devices.Find(result.GetValue(device));
            var folder = result.GetValue(output) ?? Path.Combine("runs", experiment.Name);
            var options = new SweepOptions
            {
                Experiment = experiment,
                Data = Datasets.Load(experiment.Data, session.FullPath(result.GetValue(root)!)),
                Folder = new(session.FullPath(folder)),
                Only = result.GetValue(only)!,
                CheckpointEvery = result.GetValue(every),
                Device = result.GetValue(device),
                Threads = result.GetValue(threads),
            };
            return Run(options, folder, session);
        });
        return command;
    }

    /// <summary>Trains, and says how it ended.</summary>
    internal static int Run(SweepOptions options, string folder, Session session)
    {
        var outcome = Sweep.Run(options, training => Train(training, session), session.Out.WriteLine, session.Cancellation);
        session.Out.WriteLine($"wrote {Path.Combine(folder, Path.GetFileName(options.Folder.Csv))} and {Path.GetFileName(options.Folder.Json)}");
        ReportCommand.Write(options.Folder, folder, session);
        if (outcome.Elsewhere > 0)
            session.Out.WriteLine($"note: another process is training {outcome.Elsewhere} {(outcome.Elsewhere == 1 ? "run" : "runs")} of this sweep. The results are of all once it is done.");
        if (outcome.IsInterrupted)
        {
            session.Complain($"stopped; checkpoints are in '{folder}'. The same command goes on.");
            return ExitCode.Interrupted;
        }

        return outcome.Diverged > 0 ? ExitCode.Diverged : ExitCode.Success;
    }

    private static TrainingResult Train(TrainingOptions training, Session session)
    {
        if (session.Live is not { } console)
            return Trainer.Train(training, new PlainLog(session.Out), session.Cancellation);
        var view = new LiveView(console);
        return view.Watch(() => Trainer.Train(training, view, session.Cancellation));
    }

    private static void RequireKnown(IEnumerable<string> only, Experiment experiment)
    {
        var names = experiment.Networks.Select(network => network.Name).ToList();
        if (only.FirstOrDefault(name => !names.Contains(name)) is { } unknown)
            throw new LabException($"--only {Quoting.Quote(unknown)} is not a network of the experiment, which has {Quoting.All(names)}.{DidYouMean.Suggest(unknown, names)}");
    }
}
