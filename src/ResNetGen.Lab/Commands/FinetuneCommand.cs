using System.CommandLine;
using ResNetGen.Lab.Catalog;
using ResNetGen.Lab.Commands.Options;
using ResNetGen.Lab.Data;
using ResNetGen.Lab.Evaluation;
using ResNetGen.Lab.Finetuning;
using ResNetGen.Lab.Recipes;
using ResNetGen.Lab.Training;

namespace ResNetGen.Lab.Commands;

/// <summary><c>resnetgen-lab finetune</c>.</summary>
internal sealed class FinetuneCommand
{
    private const string UsualRecipe = "finetune";

    private readonly Option<string> network = new("--network", "-n") { Description = "The network that the weights are of; 'resnetgen-lab networks' lists all.", Required = true };

    private readonly Option<string> weights = new("--weights", "-w") { Description = "The weights to begin with: safetensors, PyTorch's .pth, or ONNX. The head is new and its weights are left out, unless --keep-head is given.", Required = true };

    private readonly Option<string> recipe = new("--recipe", "-r") { Description = "A recipe file, or the name of one that comes with the lab.", DefaultValueFactory = _ => UsualRecipe };

    private readonly Option<string[]> freeze = new("--freeze") { Description = "Parts that stay as they are, the statistics of their norms too: stem, or stages as layer1, with commas between them. 'all': all but the head. 'norms': the batch norms of all parts.", DefaultValueFactory = _ => [] };

    private readonly Option<double?> rate = new("--rate") { Description = "Learning rate of what the weights were loaded into. [default: the recipe's]" };

    private readonly Option<double?> headRate = new("--head-rate") { Description = "Learning rate of the head. [default: the recipe's]" };

    private readonly Option<bool> keepHead = new("--keep-head") { Description = "Load the head, too: for weights of the same classes, as those of a probe." };

    private readonly Option<bool> probe = new("--probe") { Description = "A linear probe: compute the features of each image once, without augmentation, and teach the head alone." };

    private readonly Option<string?> precision = NumberTypes.Option("--precision", "The numbers that passes compute with, and those of a probe's features. Weights stay float32. bfloat16 is for processors with AVX-512. [default: float32]");

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
        var command = new Command("finetune", "Trains a network that begins with the weights of another training, with a new head for the classes of the data, or with the old one.")
        {
            options.network, options.weights, options.data, options.root, options.recipe, options.freeze, options.rate, options.headRate, options.keepHead, options.probe, options.precision,
        };
        foreach (var option in options.run.All)
            command.Options.Add(option);
        command.Options.Add(options.assembly);
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
        var frozen = (result.GetValue(freeze) ?? []).SelectMany(text => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).ToList();
        if (isProbe && (frozen.Count > 0 || result.GetValue(rate) is not null))
            throw new LabException($"--probe changes nothing but the head: leave {(frozen.Count > 0 ? "--freeze" : "--rate")} out. The head's learning rate is --head-rate.");
        if (frozen.Contains(NetworkParts.AllName) && result.GetValue(rate) is not null)
            throw new LabException("--freeze all leaves nothing that --rate could teach: leave it out. The head's learning rate is --head-rate.");
        NetworkLoading.RequireWeights(session.FullPath(result.GetValue(weights)!), result.GetValue(weights)!, description.Name);
        if (isProbe)
            chosen = chosen with { LearningRate = ofHead };
        var folder = run.Folder(result) ?? Path.Combine("runs", $"{description.Name}-{chosen.Name}{(isProbe ? "-probe" : "")}-s{chosen.Seed}");
        var options = run.Training(result, session, description, chosen, () => Datasets.Load(result.GetValue(data)!, session.FullPath(result.GetValue(root)!), PictureOptions.Read(result, session)), folder) with
        {
            Pretraining = new()
            {
                Weights = session.FullPath(result.GetValue(weights)!),
                KeepsHead = result.GetValue(keepHead),
                Frozen = frozen,
                HeadRateFactor = isProbe ? 1 : ofHead / chosen.LearningRate,
                IsProbe = isProbe,
                Precision = NumberTypes.Of(result.GetValue(precision)),
            },
        };
        if (isProbe && options.Resume)
            throw new LabException("A probe has no checkpoints that --resume could go on from: leave it out.");
        return new TrainingSession(session, run.WritesEvents(result)).Train(options, folder);
    }
}
