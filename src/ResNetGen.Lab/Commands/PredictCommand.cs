using System.CommandLine;
using ResNetGen.Lab.Catalog;
using ResNetGen.Lab.Commands.Options;
using ResNetGen.Lab.Evaluation;
using ResNetGen.Lab.Explaining;
using ResNetGen.Lab.Predicting;
using ResNetGen.Lab.Training;
using ResNetGen.Lab.Training.Runs;
using TorchSharp;
using static TorchSharp.torch;

namespace ResNetGen.Lab.Commands;

/// <summary><c>resnetgen-lab predict</c>.</summary>
internal sealed class PredictCommand
{
    private const string Cam = "cam", GradCam = "grad-cam";

    private readonly Argument<string[]> images = new("images") { Description = "Pictures, or folders of them.", Arity = ArgumentArity.OneOrMore };

    private readonly Option<string> run = new("--run") { Description = "The folder of a run: its network, its weights, its classes, and what its images were like.", Required = true };

    private readonly Option<bool> best = EvaluationOptions.Best();

    private readonly Option<int?> top = new("--top") { Description = "How many classes are said of each picture. [default: 5]" };

    private readonly Option<double> temperature = new("--temperature") { Description = "By which scores are divided, so that probabilities are as often right as they say; 'eval' finds it.", DefaultValueFactory = _ => 1 };

    private readonly Option<string?> json = new("--json") { Description = "Write what is said to this file, for programs." };

    private readonly Option<string?> csv = new("--csv") { Description = "Write what is said to this file, a row for each class of each picture." };

    private readonly Option<string?> maps = new("--maps") { Description = "Write to this folder, for each picture, what spoke for its first class." };

    private readonly Option<string?> method = new("--method") { Description = "Of --maps: cam, the class activation map, or grad-cam. [default: cam where it is exact]" };

    private readonly Option<string?> device = CommonOptions.Device();

    private readonly Option<int?> threads = CommonOptions.Threads();

    private readonly Option<string?> assembly = CommonOptions.Assembly();

    private readonly Session session;

    private PredictCommand(Session session) => this.session = session;

    public static Command Create(Session session)
    {
        var options = new PredictCommand(session);
        WholeNumbers.RequireAtLeast(options.top, 1);
        options.method.AcceptOnlyFromAmong(Cam, GradCam);
        Rates.RequirePositive(options.temperature);
        var command = new Command("predict", "Says what is on pictures, by the network of a run.")
        {
            options.images, options.run, options.best, options.top, options.temperature, options.json, options.csv, options.maps, options.method, options.device, options.threads, options.assembly,
        };
        command.SetAction(options.Invoke);
        return command;
    }

    private int Invoke(ParseResult result)
    {
        if (result.GetValue(method) is not null && result.GetValue(maps) is null)
            throw new LabException("--method says how --maps are computed: it needs --maps.");
        OutputFolders.Require(result, session, json, csv);
        var trained = TrainedRun.Open(session.FullPath(result.GetValue(run)!), result.GetValue(best));
        var inputs = RunInputs.Read(new(trained.Folder)) ?? throw new LabException($"The run in '{result.GetValue(run)}' has not noted what its network is given ({Path.GetFileName(new RunFolder(trained.Folder).Inputs)} is missing): it is from an older version, or one of PyTorch. 'resnetgen-lab eval --run' tests it.");
        var files = GivenFiles.In(result.GetValue(images)!, session.WorkingDirectory).ToList();
        var where = Devices.Find(result.GetValue(device));
        ComputeThreads.Use(result.GetValue(threads));
        var description = NetworkCatalog.Load(result.GetValue(assembly) is { } path ? session.FullPath(path) : null).Find(trained.Identity.Network);
        using var network = NetworkLoading.Load(description, inputs.Classes, trained);
        network.to(where);
        network.eval();

        var predictor = new Predictor(network, inputs, where);
        var predictions = new List<Prediction>();
        var broken = 0;
        ActivationPictures? pictures = result.GetValue(maps) is { } folder ? new(session.FullPath(folder), network, MethodOf(result), inputs.Size) : null;
        foreach (var (shown, file) in files)
        {
            session.Cancellation.ThrowIfCancellationRequested();
            try
            {
                using var scope = NewDisposeScope();
                var pixels = GivenImage.Read(file, inputs);
                var input = predictor.Input(pixels);
                var shares = predictor.Shares(input, result.GetValue(temperature));
                Prediction prediction = new(shown, [.. shares.Take(result.GetValue(top) ?? 5)]);
                predictions.Add(prediction);
                PredictionText.Write(prediction, session.Out);
                pictures?.Write(shown, pixels, input, inputs.Classes.Index().First(each => each.Item == shares[0].Class).Index);
            }
            catch (LabException failure)
            {
                session.Complain(failure.Message);
                broken++;
            }
        }

        Write(result.GetValue(json), () => PredictionFiles.Json(predictions));
        Write(result.GetValue(csv), () => PredictionFiles.Csv(predictions));
        if (pictures is not null)
            session.Out.WriteLine($"wrote {pictures.Count} {(pictures.Count == 1 ? "picture" : "pictures")} to {result.GetValue(maps)}");
        return broken == 0 ? ExitCode.Success : ExitCode.Usage;
    }

    private ActivationMethod? MethodOf(ParseResult result) => result.GetValue(method) switch
    {
        Cam => ActivationMethod.Cam,
        GradCam => ActivationMethod.GradCam,
        _ => null,
    };

    private void Write(string? file, Func<string> text)
    {
        if (file is null)
            return;
        AtomicFile.WriteText(session.FullPath(file), text());
        session.Out.WriteLine($"wrote {file}");
    }
}
