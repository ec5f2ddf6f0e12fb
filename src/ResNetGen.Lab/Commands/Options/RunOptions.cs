using System.CommandLine;
using ResNetGen.Lab.Data;
using ResNetGen.Lab.Recipes;
using ResNetGen.Lab.Training;

namespace ResNetGen.Lab.Commands.Options;

/// <summary>The options of commands that leave a run.</summary>
internal sealed class RunOptions
{
    private readonly Option<int?> epochs = new("--epochs") { Description = "Another length than the recipe's; milestones and ratios keep their places in proportion." };

    private readonly Option<int?> seed = new("--seed") { Description = "Another seed than the recipe's." };

    private readonly Option<string?> output = new("--out", "-o") { Description = "The run's folder. [default: runs/NETWORK-RECIPE-sSEED]" };

    private readonly Option<bool> resume = new("--resume") { Description = "Go on from the last checkpoint, bit for bit." };

    private readonly Option<long> every = new("--checkpoint-every") { Description = "Iterations between checkpoints, beside the one at the end of each epoch.", DefaultValueFactory = _ => 500 };

    private readonly Option<int?> patience = new("--patience") { Description = "End the training after so many epochs without a lower test error. [default: the recipe's]" };

    private readonly Option<bool> tensorBoard = new("--tensorboard") { Description = "Write losses, errors and rates as an event file into the run's folder too, for TensorBoard." };

    private readonly Option<string?> device = CommonOptions.Device();

    private readonly Option<int?> threads = CommonOptions.Threads();

    public RunOptions()
    {
        WholeNumbers.RequireAtLeast(epochs, 1);
        WholeNumbers.RequireAtLeast(seed, 0);
        WholeNumbers.RequireAtLeast(patience, 1);
        WholeNumbers.RequireAtLeast(every, 1L);
    }

    /// <summary>In the order of the help.</summary>
    public IReadOnlyList<Option> All => [epochs, seed, patience, output, resume, every, tensorBoard, device, threads];

    /// <summary>A recipe at the length, with the seed and with the patience that the command line says.</summary>
    /// <exception cref="LabException">The patience is not above the recipe's plateau.</exception>
    public Recipe Of(ParseResult result, Recipe recipe)
    {
        if (result.GetValue(epochs) is { } count)
            recipe = recipe.WithEpochs(count);
        if (result.GetValue(seed) is { } number)
            recipe = recipe with { Seed = number };
        if (result.GetValue(patience) is not { } stalled)
            return recipe;
        return recipe.Schedule is PlateauSchedule plateau && stalled <= plateau.Epochs
            ? throw new LabException($"--patience {stalled} ends the training before the plateau of {plateau.Epochs} epochs after which '{recipe.Name}' lowers the rate. Choose more than {plateau.Epochs}.")
            : recipe with { Patience = stalled };
    }

    /// <summary>For TensorBoard.</summary>
    public bool WritesEvents(ParseResult result) => result.GetValue(tensorBoard);

    /// <summary>As the user names it; null: the command chooses one.</summary>
    public string? Folder(ParseResult result) => result.GetValue(output);

    /// <param name="data">Reads the images; only where there is such a device.</param>
    /// <param name="folder">As the user knows it.</param>
    /// <exception cref="LabException">There is no such device.</exception>
    public TrainingOptions Training(ParseResult result, Session session, NetworkDescription network, Recipe recipe, Func<Dataset> data, string folder)
    {
        Devices.Find(result.GetValue(device));
        return new()
        {
            Network = network,
            Recipe = recipe,
            Data = data(),
            Folder = new(session.FullPath(folder)),
            Resume = result.GetValue(resume),
            CheckpointEvery = result.GetValue(every),
            Device = result.GetValue(device),
            Threads = result.GetValue(threads),
        };
    }
}
