using System.CommandLine;
using ResNetGen.Lab.Catalog;
using ResNetGen.Lab.Data;
using ResNetGen.Lab.Recipes;
using ResNetGen.Lab.Training;
using ResNetGen.Lab.Training.Runs;

namespace ResNetGen.Lab.Commands;

internal static class TrainCommand
{
    public static Command Create(Session session)
    {
        var network = new Option<string>("--network", "-n") { Description = "The network's name; 'resnetgen-lab networks' lists them.", Required = true };
        var recipe = new Option<string>("--recipe", "-r") { Description = "A recipe file, or the name of one that comes with the lab; 'resnetgen-lab recipes' lists them.", Required = true };
        var (data, root, assembly) = (CommonOptions.Data(), CommonOptions.DataRoot(), CommonOptions.Assembly());
        var epochs = new Option<int?>("--epochs") { Description = "Another length than the recipe's; milestones and ratios keep their places in proportion." };
        var seed = new Option<int?>("--seed") { Description = "Another seed than the recipe's." };
        var output = new Option<string?>("--out", "-o") { Description = "The run's folder. [default: runs/NETWORK-RECIPE-sSEED]" };
        var resume = new Option<bool>("--resume") { Description = "Go on from the last checkpoint, bit for bit." };
        var every = new Option<long>("--checkpoint-every") { Description = "Iterations between checkpoints, beside the one at the end of each epoch.", DefaultValueFactory = _ => 500 };
        var (device, threads) = (CommonOptions.Device(), CommonOptions.Threads());
        var patience = new Option<int?>("--patience") { Description = "End the training after so many epochs without a lower test error. [default: the recipe's]" };
        var tensorBoard = new Option<bool>("--tensorboard") { Description = "Write losses, errors and rates as an event file into the run's folder too, for TensorBoard." };
        foreach (var (option, least) in new[] { (epochs, 1), (seed, 0), (patience, 1) })
            WholeNumbers.RequireAtLeast(option, least);
        WholeNumbers.RequireAtLeast(every, 1L);

        var command = new Command("train", "Trains a network by a recipe. Ctrl-C takes a checkpoint and says how to go on.")
        {
            network, recipe, data, root, epochs, seed, output, resume, every, device, threads, assembly,
        };
        command.Options.Add(patience);
        command.Options.Add(tensorBoard);
        PictureOptions.AddTo(command);
        command.SetAction(result =>
        {
            var chosen = RecipeFiles.Load(result.GetValue(recipe)!, session.WorkingDirectory);
            if (result.GetValue(epochs) is { } count)
                chosen = chosen.WithEpochs(count);
            if (result.GetValue(seed) is { } number)
                chosen = chosen with { Seed = number };
            if (result.GetValue(patience) is { } stalled)
                chosen = chosen with { Patience = stalled };
            var description = NetworkCatalog.Load(result.GetValue(assembly) is { } path ? session.FullPath(path) : null).Find(result.GetValue(network)!);
            Devices.Find(result.GetValue(device));
            var folder = result.GetValue(output) ?? Path.Combine("runs", $"{description.Name}-{chosen.Name}-s{chosen.Seed}");
            var options = new TrainingOptions
            {
                Network = description,
                Recipe = chosen,
                Data = Datasets.Load(result.GetValue(data)!, session.FullPath(result.GetValue(root)!), PictureOptions.Read(result, session)),
                Folder = new(session.FullPath(folder)),
                Resume = result.GetValue(resume),
                CheckpointEvery = result.GetValue(every),
                Device = result.GetValue(device),
                Threads = result.GetValue(threads),
            };
            return Train(options, folder, result.GetValue(tensorBoard), session);
        });
        return command;
    }

    private static int Train(TrainingOptions options, string folder, bool writesEvents, Session session)
    {
        TrainingResult result;
        try
        {
            result = session.Live is { } console
                ? new LiveView(console) is var view ? view.Watch(() => Trainer.Train(options, Logged(view), session.Cancellation)) : null!
                : Trainer.Train(options, Logged(new PlainLog(session.Out)), session.Cancellation);
        }
        catch (DivergenceException failure)
        {
            session.Complain($"{failure.Message} The training diverged.");
            session.Note(options.Folder.Checkpoints() is [var last, ..]
                ? $"The last good checkpoint is '{last}'. A smaller learning rate, or a warm-up, may help."
                : "It diverged before the first checkpoint. A smaller learning rate, or a warm-up, may help.");
            return ExitCode.Diverged;
        }

        if (result.IsFinished)
        {
            session.Out.WriteLine($"wrote {Path.Combine(folder, Path.GetFileName(options.Folder.Weights))}");
            return ExitCode.Success;
        }

        session.Complain($"stopped after iteration {result.Position.Iteration:N0} of {result.Run.Iterations:N0}; a checkpoint is in '{folder}'. The same command with --resume goes on.");
        return ExitCode.Interrupted;

        IRunObserver Logged(IRunObserver observer) => writesEvents ? new TensorBoardLog(observer, options.Folder.Path) : observer;
    }
}
