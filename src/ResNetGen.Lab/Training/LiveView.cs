using System.Globalization;
using ResNetGen.Lab.Training.Runs;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace ResNetGen.Lab.Training;

/// <summary>A run on a terminal: the last epochs in a table, the current one in a line that changes.</summary>
internal sealed class LiveView(IAnsiConsole console) : IRunObserver
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    private const int Rows = 12;

    private readonly Queue<EpochRecord> epochs = new();

    private readonly List<IRenderable> heading = [];

    private LiveDisplayContext? display;

    private RunProgress? progress;

    private long drawn;

    /// <summary>Shows the run that <paramref name="train"/> makes.</summary>
    public T Watch<T>(Func<T> train) => console.Live(new Text("loading ...")).Overflow(VerticalOverflow.Crop).Start(context =>
    {
        display = context;
        var result = train();
        Draw();
        return result;
    });

    public void Started(RunIdentity run, long? resumed)
    {
        heading.Insert(0, new Markup(Format(
            $"[bold]{Markup.Escape(run.Network)}[/], {ProgressText.Parameters(run)}, on {Markup.Escape(run.Data)}, by {Markup.Escape(run.Recipe)}, seed {run.Seed}, {Markup.Escape(run.Device)}, {ComputeThreads.Describe(run.Threads)}{(resumed is { } iteration ? Format($", from iteration {iteration:N0}") : "")}")));
        Draw();
    }

    public void Progressed(RunProgress progress)
    {
        this.progress = progress;
        if (System.Diagnostics.Stopwatch.GetElapsedTime(drawn) >= Interval)
            Draw();
    }

    public void EpochEnded(EpochRecord epoch)
    {
        epochs.Enqueue(epoch);
        if (epochs.Count > Rows)
            epochs.Dequeue();
        Draw();
    }

    public void Noted(string message)
    {
        heading.Add(new Markup($"[yellow]note:[/] {Markup.Escape(message)}"));
        Draw();
    }

    private void Draw()
    {
        drawn = System.Diagnostics.Stopwatch.GetTimestamp();
        var parts = new List<IRenderable>(heading);
        if (epochs.Count > 0)
            parts.Add(Table());
        if (progress is not null)
            parts.Add(new Text(ProgressText.Of(progress, console.Profile.Width - 1)));
        parts.Add(Text.Empty);
        display?.UpdateTarget(new Rows(parts));
        // At the end of a line as wide as the window, the "^C" that a terminal shows would go on in the next line and move the display. Here, at
        // the beginning of an empty line, it moves nothing, and the next drawing wipes it out.
        console.Profile.Out.Writer.Write('\r');
        console.Profile.Out.Writer.Flush();
    }

    private Table Table()
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var title in new[] { "epoch", "rate", "training loss", "error", "test loss", "error", "time" })
            table.AddColumn(new TableColumn(title).RightAligned());
        foreach (var epoch in epochs)
        {
            table.AddRow(
                Format($"{epoch.Epoch}"), Figures.Rate(epoch.LearningRate), Figures.Loss(epoch.TrainingLoss), Format($"{epoch.TrainingError:0.00%}"),
                Figures.Loss(epoch.TestLoss), Format($"[bold]{epoch.TestError:0.00%}[/]"), Duration.Show(TimeSpan.FromSeconds(epoch.Seconds)));
        }

        return table;
    }

    private static string Format(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
