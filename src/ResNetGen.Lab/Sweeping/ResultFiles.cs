using System.Text.Json;
using System.Text.Json.Serialization;
using ResNetGen.Lab.Locking;
using ResNetGen.Lab.Training.Runs;

namespace ResNetGen.Lab.Sweeping;

/// <summary>Reads and writes the results of a sweep. Every file is there whole or not at all.</summary>
internal static class ResultFiles
{
    /// <summary>Far longer than anybody takes to put results together.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter() },
        // A test loss can be infinite where the training loss is not.
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    public static void WriteRun(string path, RunResult result) => AtomicFile.WriteText(path, JsonSerializer.Serialize(result, Json) + "\n");

    /// <returns>Null: the run was not begun, or no result of it was written yet.</returns>
    /// <exception cref="LabException">The file is broken.</exception>
    public static RunResult? ReadRun(string path) => File.Exists(path) ? Read<RunResult>(path) : null;

    /// <summary>Puts the results of all runs together, those of other processes too.</summary>
    /// <param name="finish">Is called with the lock held, when they are there.</param>
    public static void WriteAll(SweepFolder folder, Experiment experiment, Action? finish = null)
    {
        using var held = TakeLock(folder);
        Write(folder, experiment);
        finish?.Invoke();
    }

    /// <summary>
    /// Puts the results together if all runs have ended. Of processes that end at the same time the last one finds all results: each looks while it has the
    /// lock, after it has written its own.
    /// </summary>
    /// <param name="own">The run that the caller has trained; it looks for the next ones first, which mostly have not ended.</param>
    /// <param name="finish">Is called with the lock held, when the results are there.</param>
    public static bool WriteAllAtTheEnd(SweepFolder folder, Experiment experiment, SweepRun own, Action finish)
    {
        using var held = TakeLock(folder);
        var runs = experiment.Runs().ToList();
        var index = runs.FindIndex(run => run.Name == own.Name);
        if (!Enumerable.Range(index, runs.Count).All(next => HasEnded(folder, runs[next % runs.Count])))
            return false;
        Write(folder, experiment);
        finish();
        return true;
    }

    /// <summary>Whether a run is trained to its end. To list its folder makes a client of NFS ask the server, which to ask for a name may not.</summary>
    public static bool HasEnded(SweepFolder folder, SweepRun run)
    {
        var result = folder.ResultOf(run);
        return Directory.Exists(folder.RunFolder(run).Path)
            && Directory.EnumerateFiles(folder.RunFolder(run).Path).Contains(result)
            && ReadRun(result)?.Status is RunStatus.Finished or RunStatus.Diverged;
    }

    private static void Write(SweepFolder folder, Experiment experiment)
    {
        var runs = experiment.Runs().Select(run => ReadRun(folder.ResultOf(run))).OfType<RunResult>().ToList();
        AtomicFile.WriteText(folder.Json, JsonSerializer.Serialize(new SweepResults(ExperimentSummary.Of(experiment), runs), Json) + "\n");
        AtomicFile.WriteText(folder.Csv, ResultTable.ToCsv(experiment.Sha256, runs));
    }

    /// <exception cref="LabException">There are no results, or the file is broken.</exception>
    public static SweepResults ReadAll(SweepFolder folder) => File.Exists(folder.Json)
        ? Read<SweepResults>(folder.Json)
        : throw new LabException($"There is no file '{folder.Json}': 'resnetgen-lab sweep' writes it into its folder after each run.");

    private static T Read<T>(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(File.ReadAllText(path), Json) ?? throw new JsonException("it is empty");
        }
        catch (JsonException failure)
        {
            throw new LabException($"'{path}', which holds results of a sweep, cannot be read: {failure.Message} Delete it and run the sweep again: it is written anew from the checkpoints.", failure);
        }
    }

    private static SharedLock TakeLock(SweepFolder folder)
    {
        var (taken, owner) = SharedLock.Take(folder.Lock, Patience);
        return taken ?? throw new LabException($"The results in '{folder.Path}' are being put together by {owner}, for {Patience.TotalMinutes:0} minutes now. If that process hangs, end it; then run the same command again.");
    }
}
