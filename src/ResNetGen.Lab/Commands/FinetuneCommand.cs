using System.CommandLine;
using ResNetGen.Lab.Catalog;
using ResNetGen.Lab.Commands.Options;
using ResNetGen.Lab.Data;
using ResNetGen.Lab.Finetuning;
using ResNetGen.Lab.Recipes;
using ResNetGen.Lab.Training;

namespace ResNetGen.Lab.Commands;

/// <summary><c>resnetgen-lab finetune</c>.</summary>
internal sealed class FinetuneCommand
{
    private const string UsualRecipe = "finetune";

    private readonly Option<string> network = new("--network", "-n") { Description = "The network that the weights are of; 'resnetgen-lab networks' lists all.", Required = true };

    private readonly Option<string> recipe = new("--recipe", "-r") { Description = "A recipe file, or the name of one that comes with the lab.", DefaultValueFactory = _ => UsualRecipe };

    private readonly Option<double?> rate = new("--rate") { Description = "Learning rate of what the weights were loaded into. [default: the recipe's]" };

    private readonly Option<double?> headRate = new("--head-rate") { Description = "Learning rate of the head. [default: the recipe's]" };

    private readonly Option<bool> probe = new("--probe") { Description = "A linear probe: compute the features of each image once, without augmentation, and teach the head alone." };

    private readonly PretrainingOptions pretraining = new(isRequired: true);

    private readonly Option<string> data = CommonOptions.Data();

    private readonly Option<string> root = CommonOptions.DataRoot();

    private readonly RunOptions run = new();

    private readonly Option<string?> assembly = CommonOptions.Assembly();

    private readonly Session session;

    private FinetuneCommand(Session session) => this.session = session;

    public static Command Create(Session session)
    {
        var options = new FinetuneCommand(session);
        Rates.RequirePositive(options.rate);
        Rates.RequirePositive(options.headRate);
        var command = new Command("finetune", "Trains a network that begins with the weights of another training, with a new head for the classes of the data, or with the old one.");
        Option[] all = [options.network, .. options.pretraining.All, options.data, options.root, options.recipe, options.rate, options.headRate, options.probe, .. options.run.All, options.assembly];
        foreach (var option in all)
            command.Options.Add(option);
        PictureOptions.AddTo(command);
        command.SetAction(options.Invoke);
        return command;
    }

    private int Invoke(ParseResult result)
    {
        var chosen = run.Of(result, RecipeFiles.Load(result.GetValue(recipe)!, session.WorkingDirectory));
        var ofHead = result.GetValue(headRate) ?? chosen.LearningRate;
        if (result.GetValue(rate) is { } ofRest)
            chosen = chosen with { LearningRate = ofRest };
        var description = NetworkCatalog.Load(result.GetValue(assembly) is { } path ? session.FullPath(path) : null).Find(result.GetValue(network)!);
        var isProbe = result.GetValue(probe);
        var begins = pretraining.Of(result, session, description.Name)!;
        if (isProbe && (begins.Frozen.Count > 0 || result.GetValue(rate) is not null))
            throw new LabException($"--probe changes nothing but the head: leave {(begins.Frozen.Count > 0 ? "--freeze" : "--rate")} out. The head's learning rate is --head-rate.");
        if (begins.Frozen.Contains(NetworkParts.AllName) && result.GetValue(rate) is not null)
            throw new LabException("--freeze all leaves nothing that --rate could teach: leave it out. The head's learning rate is --head-rate.");
        if (isProbe)
            chosen = chosen with { LearningRate = ofHead };
        var folder = run.Folder(result) ?? Path.Combine("runs", $"{description.Name}-{chosen.Name}{(isProbe ? "-probe" : "")}-s{chosen.Seed}");
        var options = run.Training(result, session, description, chosen, () => Datasets.Load(result.GetValue(data)!, session.FullPath(result.GetValue(root)!), PictureOptions.Read(result, session)), folder) with
        {
            Pretraining = begins with { HeadRateFactor = isProbe ? 1 : ofHead / chosen.LearningRate, IsProbe = isProbe },
        };
        if (isProbe && options.Resume)
            throw new LabException("A probe has no checkpoints that --resume could go on from: leave it out.");
        return new TrainingSession(session, run.WritesEvents(result)).Train(options, folder);
    }
}
