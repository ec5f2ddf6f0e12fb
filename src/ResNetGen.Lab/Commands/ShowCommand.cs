using System.CommandLine;
using System.Globalization;
using ResNetGen.Lab.Catalog;
using ResNetGen.Lab.Commands.Options;
using ResNetGen.Lab.Data;
using ResNetGen.Lab.Evaluation;
using ResNetGen.Lab.Showing;
using ResNetGen.Lab.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace ResNetGen.Lab.Commands;

/// <summary><c>resnetgen-lab show</c>.</summary>
internal sealed class ShowCommand
{
    private readonly Option<string[]> networks = new("--network", "-n") { Description = "A network with initial weights, by --seed. Can be repeated." };

    private readonly Option<string[]> runs = new("--run") { Description = "The folder of a run, with its weights and its normalisation. Can be repeated." };

    private readonly Option<string> data = CommonOptions.Data();

    private readonly Option<string> root = CommonOptions.DataRoot();

    private readonly Option<string?> normalization = EvaluationOptions.Normalization();

    private readonly Option<int?> count = new("--images") { Description = "How many training images, evenly over the set. [default: 256]" };

    private readonly Option<int?> seed = new("--seed") { Description = "Seed of the initial weights. [default: 1]" };

    private readonly Option<string> output = new("--out", "-o") { Description = "Where pictures and numbers are written.", DefaultValueFactory = _ => "show" };

    private readonly Option<string?> device = CommonOptions.Device();

    private readonly Option<int?> threads = CommonOptions.Threads();

    private readonly Option<string?> assembly = CommonOptions.Assembly();

    private readonly Session session;

    private ShowCommand(Session session) => this.session = session;

    public static Command Create(Session session)
    {
        var options = new ShowCommand(session);
        WholeNumbers.RequireAtLeast(options.count, 2);
        WholeNumbers.RequireAtLeast(options.seed, 0);
        var command = new Command("show", "Shows why residual networks learn: the responses of the 3x3 layers and the gradients at them, of networks side by side.")
        {
            options.networks, options.runs, options.data, options.root, options.normalization, options.count, options.seed, options.output, options.device, options.threads, options.assembly,
        };
        PictureOptions.AddTo(command);
        command.SetAction(options.Invoke);
        return command;
    }

    private int Invoke(ParseResult result)
    {
        var names = result.GetValue(networks) ?? [];
        var trained = (result.GetValue(runs) ?? []).Select(folder => TrainedRun.Open(session.FullPath(folder))).ToList();
        if (names.Length + trained.Count == 0)
            throw new LabException("Say what to show: --network NAME for initial weights, --run FOLDER for those of a run; both can be repeated.");
        if (names.Length == 0 && result.GetValue(seed) is not null)
            throw new LabException("--seed is that of initial weights: it needs --network.");
        var catalog = NetworkCatalog.Load(result.GetValue(assembly) is { } path ? session.FullPath(path) : null);
        var descriptions = names.Select(catalog.Find).ToList();
        var images = EvaluationOptions.Load(result, data, root, trained.FirstOrDefault(), session);
        if (images.Training.Count < 2)
            throw new LabException($"{images.Name} has {images.Training.Count} training images; it takes two at least to measure gradients as a training sees them.");
        var chosen = SignalMeasurement.Spread(images.Training, result.GetValue(count) ?? 256);
        var where = Devices.Find(result.GetValue(device));
        ComputeThreads.Use(result.GetValue(threads));

        var signals = new List<NetworkSignals>();
        foreach (var description in descriptions)
        {
            manual_seed(result.GetValue(seed) ?? 1);
            signals.Add(Measure(description.Name + ", initial weights", NetworkLoading.Create(description, images), null));
        }

        var labels = RunLabels.Of([.. trained.Select(run => (run.Identity.Network, run.Folder))]);
        foreach (var (run, label) in trained.Zip(labels))
            signals.Add(Measure(label, NetworkLoading.Load(catalog.Find(run.Identity.Network), images, run), run));

        Print(signals, chosen.Count, images.Name);
        var folder = result.GetValue(output)!;
        foreach (var file in SignalFiles.Write(signals, session.FullPath(folder)))
            session.Out.WriteLine($"wrote {Path.Combine(folder, file)}");
        return ExitCode.Success;

        NetworkSignals Measure(string label, nn.Module<Tensor, Tensor> network, TrainedRun? run)
        {
            using var owned = network;
            network.to(where);
            var (_, values) = EvaluationOptions.NormalizationOf(result.GetValue(normalization), run, images);
            return SignalMeasurement.Measure(label, network, chosen, values, where, session.Cancellation);
        }
    }

    private void Print(List<NetworkSignals> signals, int images, string data)
    {
        Line($"3x3 layers on {images:N0} training images of {data}; responses: standard deviation after normalisation; gradients: L2 norm by the weights");
        Line($"{"layers",6}  {"mean response",13}  {"largest",9}  {"first gradient",14}  {"last",9}  network");
        foreach (var (label, layers) in signals)
        {
            Line(
                $"{layers.Count,6}  {layers.Average(layer => layer.Response),13:0.000}  {layers.Max(layer => layer.Response),9:0.000}  {layers[0].GradientNorm,14:0.00e0}  {layers[^1].GradientNorm,9:0.00e0}  {label}");
        }
    }

    private void Line(FormattableString text) => session.Out.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
