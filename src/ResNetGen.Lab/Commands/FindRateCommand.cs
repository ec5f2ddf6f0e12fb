using System.CommandLine;
using System.Globalization;
using ResNetGen.Lab.Catalog;
using ResNetGen.Lab.Commands.Options;
using ResNetGen.Lab.Data;
using ResNetGen.Lab.Recipes;
using ResNetGen.Lab.Training;
using ResNetGen.Lab.Training.Runs;

namespace ResNetGen.Lab.Commands;

/// <summary><c>resnetgen-lab find-rate</c>.</summary>
internal static class FindRateCommand
{
    private const double Least = 1e-5, Most = 10;

    private const int UsualBatches = 100;

    /// <summary>Lines of the table.</summary>
    private const int Rows = 16;

    public static Command Create(Session session)
    {
        var network = new Option<string>("--network", "-n") { Description = "The network's name; 'resnetgen-lab networks' lists them.", Required = true };
        var recipe = new Option<string>("--recipe", "-r") { Description = "A recipe file, or the name of one that comes with the lab. Its learning rate, schedule and warm-up have no part in this.", Required = true };
        var (data, root, assembly) = (CommonOptions.Data(), CommonOptions.DataRoot(), CommonOptions.Assembly());
        var pretraining = new PretrainingOptions(isRequired: false);
        var batches = new Option<int?>("--batches") { Description = $"How many batches. [default: {UsualBatches}]" };
        var output = new Option<string?>("--out", "-o") { Description = "Write all rates and losses to this file, as CSV." };
        var (device, threads) = (CommonOptions.Device(), CommonOptions.Threads());
        WholeNumbers.RequireAtLeast(batches, 2);
        var command = new Command("find-rate", "Trains a network for some batches at rates that grow from 1e-5 to 10, and says which one to begin with.")
        {
            network, recipe, data, root, batches, output, device, threads, assembly,
        };
        foreach (var option in pretraining.All)
            command.Options.Add(option);
        PictureOptions.AddTo(command);
        command.SetAction(result =>
        {
            OutputFolders.Require(result, session, output);
            var description = NetworkCatalog.Load(result.GetValue(assembly) is { } path ? session.FullPath(path) : null).Find(result.GetValue(network)!);
            var options = new TrainingOptions
            {
                Network = description,
                Pretraining = pretraining.Of(result, session, description.Name),
                Recipe = RecipeFiles.Load(result.GetValue(recipe)!, session.WorkingDirectory),
                Data = Datasets.Load(result.GetValue(data)!, session.FullPath(result.GetValue(root)!), PictureOptions.Read(result, session)),
                Folder = new(""),
                Device = result.GetValue(device),
                Threads = result.GetValue(threads),
            };
            var points = RateFinder.Run(options, Least, Most, result.GetValue(batches) ?? UsualBatches, session.Cancellation);
            if (points.Count < 2)
                throw new LabException($"The loss diverged at once, at a rate of {Least.ToString(CultureInfo.InvariantCulture)}: something else than the rate is wrong.");
            Write(points, session.Out);
            if (result.GetValue(output) is { } file)
            {
                AtomicFile.WriteText(session.FullPath(file), Csv(points));
                session.Out.WriteLine($"wrote {file}");
            }

            return ExitCode.Success;
        });
        return command;
    }

    private static void Write(IReadOnlyList<RatePoint> points, TextWriter writer)
    {
        var lowest = points.MinBy(point => point.SmoothLoss)!;
        Line($"{"rate",9}  {"loss, smoothed",14}");
        for (var row = 0; row < Math.Min(Rows, points.Count); row++)
        {
            var point = points[(int)((long)row * (points.Count - 1) / Math.Max(1, Math.Min(Rows, points.Count) - 1))];
            Line($"{Figures.Rate(point.Rate),9}  {Figures.Loss(point.SmoothLoss),14}");
        }

        if (RateFinder.Suggestion(points) is { } suggestion)
            Line($"The loss is lowest at a rate of {Figures.Rate(lowest.Rate)}. A tenth of that is a good one to begin with: learning_rate: {Figures.Rate(suggestion)}");
        else
            Line($"The loss is lowest at the {(lowest == points[0] ? "first" : "last")} rate, {Figures.Rate(lowest.Rate)}, so that no rate can be suggested. More --batches may help.");

        void Line(FormattableString text) => writer.WriteLine(text.ToString(CultureInfo.InvariantCulture));
    }

    private static string Csv(IReadOnlyList<RatePoint> points) =>
        "rate,loss,smooth_loss\n" + string.Concat(points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{point.Rate:R},{point.Loss:R},{point.SmoothLoss:R}\n")));
}
