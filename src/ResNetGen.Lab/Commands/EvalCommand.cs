using System.CommandLine;
using ResNetGen.Lab.Augmentation.Views;
using ResNetGen.Lab.Catalog;
using ResNetGen.Lab.Commands.Options;
using ResNetGen.Lab.Data;
using ResNetGen.Lab.Evaluation;
using ResNetGen.Lab.Evaluation.Page;
using ResNetGen.Lab.Training;
using ResNetGen.Lab.Training.Runs;
using TorchSharp;
using static TorchSharp.torch;

namespace ResNetGen.Lab.Commands;

/// <summary><c>resnetgen-lab eval</c>.</summary>
internal sealed class EvalCommand
{
    private const int UsualTop = 5;

    private readonly Option<string?> network = new("--network", "-n") { Description = "The network's name; 'resnetgen-lab networks' lists them. Needs --weights." };

    private readonly Option<string?> weights = new("--weights", "-w") { Description = "Its weights, by torchvision's names: safetensors, or a state dict of PyTorch's (.pth)." };

    private readonly Option<string?> run = new("--run") { Description = "The folder of a run: its network, its weights (the newest checkpoint's, where it has not ended), its data and its normalisation." };

    private readonly Option<bool> best = EvaluationOptions.Best();

    private readonly Option<string> data = CommonOptions.Data();

    private readonly Option<string> root = CommonOptions.DataRoot();

    private readonly Option<string?> normalization = EvaluationOptions.Normalization();

    private readonly Option<int> crops = new("--crops") { Description = "Views of each image: 1, or 10 (corners and centre, mirrored too).", DefaultValueFactory = _ => 1 };

    private readonly Option<int?> cropSide = new("--crop-side") { Description = "Pixels of a side of the crops. [default: for 1 crop the whole image, for 10 crops 7/8 of the shorter side, as 224 is of 256: 28 of 32; of photographs the side that they are tested on]" };

    private readonly Option<int[]> scales = EvaluationOptions.Scales();

    private readonly Option<string?> inference = EvaluationOptions.Inference();

    private readonly Option<int?> top = new("--top") { Description = $"How many guesses count beside the first alone. [default: {UsualTop}, or the number of classes where it is less]" };

    private readonly Option<bool> confusion = new("--confusion") { Description = "Print the confusion matrix: which class is taken for which." };

    private readonly Option<string?> json = new("--json") { Description = "Write the result to this file, for programs." };

    private readonly Option<string?> html = new("--html") { Description = "Write the result as a page with pictures: classes, confusion matrix, calibration, and the most confident mistakes." };

    private readonly Option<int?> mistakes = new("--mistakes") { Description = "How many mistakes --html shows. [default: 24]" };

    private readonly Option<string?> device = CommonOptions.Device();

    private readonly Option<int?> threads = CommonOptions.Threads();

    private readonly Option<string?> assembly = CommonOptions.Assembly();

    private readonly Session session;

    private EvalCommand(Session session) => this.session = session;

    public static Command Create(Session session)
    {
        var options = new EvalCommand(session);
        WholeNumbers.RequireAtLeast(options.cropSide, 1);
        WholeNumbers.RequireAtLeast(options.top, 1);
        WholeNumbers.RequireAtLeast(options.mistakes, 0);
        WholeNumbers.RequireOneOf(options.crops, 1, 10);
        var command = new Command("eval", "Tests the weights of a run, or of a file: top-1 and top-5 error, a confusion matrix, one view of each image or ten.")
        {
            options.network, options.weights, options.run, options.best, options.data, options.root, options.normalization, options.crops, options.cropSide, options.scales,
            options.inference, options.top, options.confusion, options.json, options.html, options.mistakes, options.device, options.threads, options.assembly,
        };
        PictureOptions.AddTo(command);
        command.SetAction(options.Invoke);
        return command;
    }

    private int Invoke(ParseResult result)
    {
        if (result.GetValue(mistakes) is not null && result.GetValue(html) is null)
            throw new LabException("--mistakes says how many of them --html shows: it needs --html.");
        if (result.GetValue(inference) is not null && (result.GetValue(crops) > 1 || result.GetValue(scales) is { Length: > 0 }))
            throw new LabException("--inference compares the scores of one view: leave --crops and --scales out.");
        OutputFolders.Require(result, session, json, html);
        var trained = Run(result);
        var catalog = NetworkCatalog.Load(result.GetValue(assembly) is { } path ? session.FullPath(path) : null);
        var description = catalog.Find(trained?.Identity.Network ?? result.GetValue(network)!);
        if (result.GetValue(weights) is { } given)
            NetworkLoading.RequireWeights(session.FullPath(given), given, description.Name);
        var images = EvaluationOptions.Load(result, data, root, trained, session);
        var (kind, values) = EvaluationOptions.NormalizationOf(result.GetValue(normalization), trained, images);
        var scoring = Scorings.Choose(result.GetValue(crops), result.GetValue(cropSide), result.GetValue(scales) ?? [], images.Test.Size, images.Test.ArePhotos ? images.Test.View as ResizedCrop : null);
        var where = Devices.Find(result.GetValue(device));
        ComputeThreads.Use(result.GetValue(threads));
        using var loaded = trained is null
            ? NetworkLoading.Load(description, images, session.FullPath(result.GetValue(weights)!))
            : NetworkLoading.Load(description, images, trained);
        loaded.to(where);

        EvaluationResult Evaluate(nn.Module<Tensor, Tensor> tested) => Evaluator.Evaluate(
            tested, images.Test, images.Classes.Count, values, scoring, result.GetValue(top) ?? Math.Min(UsualTop, images.Classes.Count), where, session.Cancellation);
        var measured = Evaluate(loaded);
        var compared = result.GetValue(inference) is { } type ? Compare(loaded, type, measured, Evaluate) : null;
        var file = trained is null ? result.GetValue(weights)! : Path.GetRelativePath(session.WorkingDirectory, trained.Weights);
        var report = new EvaluationReport(description.Name, file, images, kind, scoring, measured, compared);
        Report(report, result);
        if (result.GetValue(html) is { } page)
        {
            MistakePictures.WritePage(report, values, loaded, result.GetValue(mistakes) ?? 24, where, session.FullPath(page));
            session.Out.WriteLine($"wrote {page}");
        }

        return ExitCode.Success;
    }

    private static InferenceComparison Compare(GeneratedNetwork network, string type, EvaluationResult measured, Func<nn.Module<Tensor, Tensor>, EvaluationResult> evaluate)
    {
        using var form = network.ToInference(new() { Type = NumberTypes.Of(type) });
        return InferenceComparison.Of(measured, evaluate(form), form.Format);
    }

    private TrainedRun? Run(ParseResult result) => (result.GetValue(run), result.GetValue(network), result.GetValue(weights)) switch
    {
        ({ } folder, null, null) => TrainedRun.Open(session.FullPath(folder), result.GetValue(best)),
        (null, { }, { } file) when result.GetValue(best) => throw new LabException($"--best says which weights of a run are tested, and '{file}' is a file of weights: leave one of them out."),
        (null, { }, { }) => null,
        ({ }, _, _) => throw new LabException("--run says which network and which weights: leave --network and --weights out."),
        _ => throw new LabException("Say what to test: --network NAME with --weights FILE, or --run FOLDER."),
    };

    private void Report(EvaluationReport report, ParseResult result)
    {
        EvaluationText.Write(report, session.Out);
        if (result.GetValue(confusion))
        {
            session.Out.WriteLine();
            ConfusionText.Write(report.Result.Confusion, report.Data.Classes, session.Out);
        }

        if (result.GetValue(json) is not { } file)
            return;
        AtomicFile.WriteText(session.FullPath(file), EvaluationJson.Of(report));
        session.Out.WriteLine($"wrote {file}");
    }
}
