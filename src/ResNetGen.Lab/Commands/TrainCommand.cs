using System.CommandLine;
using ResNetGen.Lab.Catalog;
using ResNetGen.Lab.Commands.Options;
using ResNetGen.Lab.Data;
using ResNetGen.Lab.Recipes;

namespace ResNetGen.Lab.Commands;

internal static class TrainCommand
{
    public static Command Create(Session session)
    {
        var network = new Option<string>("--network", "-n") { Description = "The network's name; 'resnetgen-lab networks' lists them.", Required = true };
        var recipe = new Option<string>("--recipe", "-r") { Description = "A recipe file, or the name of one that comes with the lab; 'resnetgen-lab recipes' lists them.", Required = true };
        var (data, root, assembly) = (CommonOptions.Data(), CommonOptions.DataRoot(), CommonOptions.Assembly());
        var run = new RunOptions();
        var command = new Command("train", "Trains a network by a recipe. Ctrl-C takes a checkpoint and says how to go on.") { network, recipe, data, root };
        foreach (var option in run.All)
            command.Options.Add(option);
        command.Options.Add(assembly);
        PictureOptions.AddTo(command);
        command.SetAction(result =>
        {
            var chosen = run.Of(result, RecipeFiles.Load(result.GetValue(recipe)!, session.WorkingDirectory));
            var description = NetworkCatalog.Load(result.GetValue(assembly) is { } path ? session.FullPath(path) : null).Find(result.GetValue(network)!);
            var folder = run.Folder(result) ?? Path.Combine("runs", $"{description.Name}-{chosen.Name}-s{chosen.Seed}");
            Dataset Images() => Datasets.Load(result.GetValue(data)!, session.FullPath(result.GetValue(root)!), PictureOptions.Read(result, session));
            return new TrainingSession(session, run.WritesEvents(result)).Train(run.Training(result, session, description, chosen, Images, folder), folder);
        });
        return command;
    }
}
