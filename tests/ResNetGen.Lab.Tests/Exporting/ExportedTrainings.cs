using System.Text.Json.Nodes;
using ResNetGen.Lab.Data;
using ResNetGen.Lab.Recipes;
using ResNetGen.Lab.Tests.Support;
using ResNetGen.Lab.Training;
using ResNetGen.Lab.Training.Runs;
using static TorchSharp.torch;

namespace ResNetGen.Lab.Tests.Exporting;

/// <summary>
/// Trainings that the command exported, each run by PyTorch in one process or more, and the same in the lab. All of them at once: a start of Python with
/// PyTorch takes seconds.
/// </summary>
public sealed class ExportedTrainings : IDisposable
{
    /// <summary>Steps of each training; of its epochs, which have three steps, the last has one.</summary>
    public const int Steps = 10;

    /// <summary>Batches of 11, 11 and 2: processes cannot share the first evenly, and of the last, two of four processes have no image.</summary>
    private const int Count = 24;

    private const int Classes = 4;

    private const string Plain = """
        iterations: 10
        batch: 11
        learning_rate: 0.05
        schedule: { milestones: [6, 8], factor: 0.1 }
        warmup: { iterations: 3 }
        nesterov: true
        weight_decay: 5e-3
        label_smoothing: 0.1
        normalization: mean_std
        """;

    private readonly TemporaryFolder folder = new();

    private readonly PythonPlan plan;

    private readonly JsonNode found;

    public ExportedTrainings()
    {
        plan = new(folder);
        PngFolder.Write(Make(seed: 1), folder.In("small"));
        PngFolder.Write(Make(seed: 2), folder.In("others"));
        Export("ResNet8GN", Plain, "gn");
        Export("ResNet8", Plain, "bn");
        Export("ResNet8GN", Plain + "\naugmentation: [crop(3), flip]", "moved");
        Export("ResNet8GN", Plain + "\naugmentation: [crop(1), flip, blur, colour]", "coloured");
        Export("ResNet8GN", "epochs: 1\nbatch: 1\nlearning_rate: 0.1", "single");
        Export("ResNet8", "epochs: 20\nbatch: 9\nlearning_rate: 1000", "wild");
        Export("ResNet18", "epochs: 1\nbatch: 11\nlearning_rate: 0.1", "small-maps");
        Export("ResNet8GN", Plain, "edited");
        File.WriteAllText(folder.In("edited/recipe.json"), folder.Read("edited/recipe.json").Replace("\"mean_std\"", "\"mean_sdt\""));
        foreach (var network in new[] { "gn", "bn" })
            PlanEqual(network);
        PlanStops();
        PlanRefusals();
        PlanCalls();
        found = plan.Run();
    }

    public string Path => folder.Path;

    /// <summary>What the lab trained from the same weights: the run's folder.</summary>
    public RunFolder Lab(string export) => new(folder.In($"lab-{export}"));

    public RunFolder Run(string name) => new(folder.In($"runs/{name}"));

    public (int[] Codes, string Output, string Errors) Launch(string name) =>
        ([.. found[name]!["codes"]!.AsArray().Select(code => code!.GetValue<int>())], found[name]!["out"]!.GetValue<string>(), found[name]!["err"]!.GetValue<string>());

    public JsonNode Call(string name) => found[name]!;

    public string In(string name) => folder.In(name);

    public Dataset Images => Datasets.Load(folder.In("small"), "nowhere");

    public static Recipe RecipeOf(string text) => RecipeReader.Read(text, "plain.recipe.yaml");

    public static Recipe PlainRecipe => RecipeOf(Plain);

    /// <summary>A recipe as train.py reads it.</summary>
    public JsonNode PlanOf(string export) => JsonNode.Parse(File.ReadAllText(folder.In($"{export}/recipe.json")))!;

    public void Dispose() => folder.Dispose();

    /// <summary>Of 12 x 12 pixels, a little brighter from class to class: none of these trainings is to learn much.</summary>
    private static Dataset Make(int seed)
    {
        var random = new Random(seed);
        return new("small", Set(Count), Set(12), ["a", "b", "c", "d"]);

        ImageSet Set(int count)
        {
            var size = new ImageSize(3, 12, 12);
            return new([.. Enumerable.Range(0, count * size.Length).Select(i => (byte)(random.Next(150) + (30 * (i / size.Length % Classes))))], [.. Enumerable.Range(0, count).Select(i => i % Classes)], size);
        }
    }

    private void Export(string network, string recipe, string name)
    {
        folder.Write("plain.recipe.yaml", recipe);
        var run = CommandRun.Of(folder.Path, "export-training", "-n", network, "-r", "plain.recipe.yaml", "--data", folder.In("small"), "-o", name);
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
    }

    /// <summary>The same training in the lab, in PyTorch in single and in double precision, and in two processes in both.</summary>
    private void PlanEqual(string export)
    {
        var options = TinyRun.Options(Lab(export).Path, Images, PlainRecipe, export == "gn" ? "ResNet8GN" : "ResNet8");
        manual_seed(PlainRecipe.Seed);
        using (var network = options.Network.Create(Classes))
            network.SaveWeights(folder.In($"{export}.safetensors"));
        Trainer.Train(options, new SilentObserver(), default);
        foreach (var (precision, isDouble) in new[] { ("single", false), ("double", true) })
        {
            plan.Train($"{export}-{precision}", export, 1, isDouble: isDouble);
            if (isDouble || export == "gn")
                plan.Train($"{export}-{precision}-2", export, 2, isDouble: isDouble);
        }
    }

    private void PlanStops()
    {
        // SIGTERM to the second of two, and four go on.
        plan.Train("gn-stopped", "gn", 2, isDouble: true, stop: new { rank = 1, after = 4 });
        plan.Copy("gn-stopped", "gn-resumed");
        plan.Train("gn-resumed", "gn", 4, ["--resume"], isDouble: true);
        // As srun and torchrun do, which send their own signal after that of whoever stops them.
        plan.Train("bn-stopped", "bn", 1, stop: new { rank = 0, after = 5, signals = new[] { "SIGTERM", "SIGINT", "SIGTERM", "SIGINT" } });
        plan.Copy("bn-stopped", "bn-resumed");
        plan.Train("bn-resumed", "bn", 1, ["--resume"]);
        // As srun starts tasks.
        plan.Train("gn-slurm", "gn", 2, isDouble: true, slurm: true, isUnread: true);
        plan.Train("gn-failed", "gn", 2, fail: new { rank = 1, after = 2 });
    }

    private void PlanRefusals()
    {
        plan.Refused("absent data", 1, ["--data", "nowhere"]);
        plan.Refused("other data", 2, ["--data", folder.In("others")]);
        plan.Refused("other weights", 1, ["--weights", folder.In("bn.safetensors")]);
        plan.Refused("no weights", 1, ["--weights", folder.In("plain.recipe.yaml")]);
        plan.Refused("a rank too many", 1, environment: new() { ["RANK"] = "2", ["WORLD_SIZE"] = "2" });
        plan.Refused("no number", 1, environment: new() { ["RANK"] = "0", ["WORLD_SIZE"] = "two" });
        plan.Refused("no meeting point", 1, environment: new() { ["RANK"] = "0", ["WORLD_SIZE"] = "2" });
        plan.Refused("the script of a job", 1, environment: new() { ["SLURM_PROCID"] = "0", ["SLURM_NTASKS"] = "2", ["SLURM_JOB_ID"] = "7" });
        plan.Refused("too many", 2, export: "single");
        plan.Refused("a run is there", 1, run: "gn-single");
        plan.Refused("another seed", 1, ["--resume", "--seed", "5"], run: "gn-single");
        plan.Refused("the lab's run", 1, ["--resume"], run: "../lab-gn");
        plan.Refused("an image each", 2, export: "small-maps");
        plan.Refused("a word too few", 2, export: "edited");
        plan.Refused("no run.json", 1, ["--resume"], run: "unnamed");
        Directory.CreateDirectory(folder.In("runs/unnamed/checkpoint-000000003"));
        plan.Refused("no GPUs", 1, ["--sync-batch-norm", "--device", "cpu"]);
        plan.Train("wild", "wild", 2);
    }

    private void PlanCalls()
    {
        foreach (var export in new[] { "moved", "coloured" })
            plan.Call("augment", export, export, new() { ["recipe"] = PlanOf(export)["recipe"]!.DeepClone(), ["epochs"] = 8, ["output"] = folder.In($"{export}.safetensors") });
        plan.Call("modules", "modules", "gn");
        foreach (var count in new[] { 1, 2 })
            plan.Call("alone", $"alone-{count}", "gn", new() { ["count"] = count });
        plan.Call("locks", "locks", "gn", new() { ["run"] = folder.In("locked") });
        plan.Call("places", "places", "gn", new() { ["nodes"] = new JsonArray([.. PlaceTests.Nodes.Select(each => (JsonNode)each)]) });
        plan.Call("mistakes", "mistakes", "gn", new()
        {
            ["edited"] = folder.In("edited.json"),
            ["values"] = new JsonArray([.. RecipeFileTests.Changes.Select(each => (JsonNode)new JsonArray(each.Part, each.Key, each.Value))]),
        });
        plan.Call("shares", "halves", "bn", new()
        {
            ["recipe"] = PlanOf("bn")["recipe"]!.DeepClone(),
            ["network"] = "ResNet8",
            ["classes"] = Classes,
            ["iterations"] = Steps,
            ["weights"] = folder.In("bn.safetensors"),
            ["output"] = folder.In("halves.safetensors"),
        });
        foreach (var (name, recipe) in ComparedSchedules.Recipes)
        {
            Export("ResNet8GN", recipe, name);
            plan.Call("rates", name, name, new()
            {
                ["recipe"] = PlanOf(name)["recipe"]!.DeepClone(),
                ["iterations"] = ComparedSchedules.Iterations,
                ["errors"] = new JsonArray([.. ComparedSchedules.Errors.Select(error => (JsonNode)error)]),
            });
        }

        ReadersAlone.Plan(plan, folder);
    }
}
