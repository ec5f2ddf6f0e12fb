using System.CommandLine;
using ResNetGen.Lab.Commands.Options;
using ResNetGen.Lab.Exporting;
using ResNetGen.Lab.Recipes;

namespace ResNetGen.Lab.Commands;

/// <summary><c>resnetgen-lab export-training</c>.</summary>
internal static class ExportTrainingCommand
{
    public static Command Create(Session session)
    {
        var network = new Option<string>("--network", "-n") { Description = "The network's name; 'resnetgen-lab networks' lists them.", Required = true };
        var spec = new Option<string?>("--spec") { Description = "A spec of yours (*.resnet.yaml) that has the network. [default: the specs that come with the lab]" };
        var recipe = new Option<string>("--recipe", "-r") { Description = "A recipe file, or the name of one that comes with the lab; 'resnetgen-lab recipes' lists them.", Required = true };
        var (data, root) = (CommonOptions.Data(), CommonOptions.DataRoot());
        var epochs = new Option<int?>("--epochs") { Description = "Another length than the recipe's; milestones and ratios keep their places in proportion." };
        var seed = new Option<int?>("--seed") { Description = "Another seed than the recipe's." };
        var output = new Option<string>("--out", "-o") { Description = "The folder to write; nothing may be in it.", Required = true };
        WholeNumbers.RequireAtLeast(epochs, 1);
        WholeNumbers.RequireAtLeast(seed, 0);

        var command = new Command("export-training", "Writes a folder that trains a network by a recipe in PyTorch, in one process or in many (DistributedDataParallel).")
        {
            network, spec, recipe, data, root, epochs, seed, output,
        };
        command.SetAction(result =>
        {
            var own = RecipeFiles.Load(result.GetValue(recipe)!, session.WorkingDirectory);
            var chosen = own with { Seed = result.GetValue(seed) ?? own.Seed };
            if (result.GetValue(epochs) is { } count)
                chosen = chosen.WithEpochs(count);
            var found = NetworkSpecs.Find(result.GetValue(network)!, result.GetValue(spec), session.WorkingDirectory);
            var images = ExportedData.Load(result.GetValue(data)!, session.FullPath(result.GetValue(root)!), session.Cancellation);
            var folder = result.GetValue(output)!;
            var files = TrainingExport.Write(found, chosen, own.Length, images, session.FullPath(folder));
            session.Out.WriteLine($"wrote {folder}: {string.Join(", ", files)}");
            session.Out.WriteLine($"{Path.Combine(folder, files[0])} says how to start it; alone: python3 {Path.Combine(folder, "train.py")}");
            return ExitCode.Success;
        });
        return command;
    }
}
