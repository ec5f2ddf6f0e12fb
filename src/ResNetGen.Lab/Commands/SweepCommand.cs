using System.CommandLine;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Lab.Catalog;
using ResNetGen.Lab.Commands.Options;
using ResNetGen.Lab.Commands.Sweeps;
using ResNetGen.Lab.Sweeping;

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
        var cluster = new ClusterOptions();
        var modes = new SweepModeOptions(cluster);
        WholeNumbers.RequireAtLeast(every, 1L);

        var command = new Command("sweep", "Trains every network of an experiment by every recipe with every seed, here or on a cluster. The same command goes on after an interruption.")
        {
            file, output, only, root, every, device, threads, assembly,
        };
        foreach (var option in (IEnumerable<Option>)[.. modes.All, .. cluster.All])
            command.Options.Add(option);
        PictureOptions.AddTo(command);
        command.SetAction(result =>
        {
            var mode = modes.Mode(result);
            var resources = cluster.Read(result);
            var library = result.GetValue(assembly) is { } path ? session.FullPath(path) : null;
            var experiment = ExperimentFiles.Load(result.GetValue(file)!, session.WorkingDirectory, NetworkCatalog.Load(library));
            RequireKnown(result.GetValue(only)!, experiment);
            var folder = result.GetValue(output) ?? Path.Combine("runs", experiment.Name);
            var call = new SweepCall
            {
                Experiment = experiment,
                File = result.GetValue(file)!,
                Shown = folder,
                Folder = new(session.FullPath(folder)),
                DataRoot = session.FullPath(result.GetValue(root)!),
                Only = result.GetValue(only)!,
                CheckpointEvery = result.GetValue(every),
                Device = result.GetValue(device),
                Threads = result.GetValue(threads),
                Assembly = library,
                Photos = PictureOptions.Read(result, session),
                PhotoWords = PictureOptions.Words(result, mode == SweepMode.Train ? modes.Jobs(result) : null),
            };
            return mode switch
            {
                SweepMode.Train => new TrainHere(call, session).All(modes.Jobs(result)),
                SweepMode.One => new TrainHere(call, session).One(modes.Run(result)!, modes.Fingerprint(result)),
                SweepMode.Submit => new OnSlurm(call, session).Submit(resources),
                SweepMode.ShowScript => new OnSlurm(call, session).ShowScript(resources),
                SweepMode.Cancel => new OnSlurm(call, session).Cancel(),
                _ => new ShowStatus(call, session).Show(),
            };
        });
        return command;
    }

    private static void RequireKnown(IEnumerable<string> only, Experiment experiment)
    {
        var names = experiment.Networks.Select(network => network.Name).ToList();
        if (only.FirstOrDefault(name => !names.Contains(name)) is { } unknown)
            throw new LabException($"--only {Quoting.Quote(unknown)} is not a network of the experiment, which has {Quoting.All(names)}.{DidYouMean.Suggest(unknown, names)}");
    }
}
