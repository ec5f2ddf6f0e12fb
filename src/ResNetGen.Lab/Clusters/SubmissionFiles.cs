using System.Globalization;
using System.Text.Json;
using ResNetGen.Lab.Training.Runs;

namespace ResNetGen.Lab.Clusters;

/// <summary>The files of a sweep that are about its jobs: for each array a script, a list of its runs, and what came of it; and what the tasks say.</summary>
internal sealed class SubmissionFiles(string sweepFolder)
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true };

    public string Folder { get; } = Path.Combine(sweepFolder, "slurm");

    /// <summary>Held while an array is submitted.</summary>
    public string Lock => Path.Combine(Folder, "submitting.lock");

    /// <summary>What squeue said last.</summary>
    public string Queue => Path.Combine(Folder, "queue.txt");

    public string Log(string job, int task) => Path.Combine(Folder, FormattableString.Invariant($"{job}_{task}.log"));

    public string Script(int number) => Of(number, "sbatch");

    public string List(int number) => Of(number, "runs");

    /// <summary>The number of the next array. A list without a record may be that of a job whose number nobody could write down.</summary>
    public int Next() => Numbers("json", "runs", "sbatch").LastOrDefault() + 1;

    public void Write(int number, Submission submission) => AtomicFile.WriteText(Of(number, "json"), JsonSerializer.Serialize(submission, Json) + "\n");

    /// <summary>All that were submitted, the newest first.</summary>
    /// <exception cref="LabException">A file is broken.</exception>
    public IReadOnlyList<Submission> All() => [.. Numbers("json").OrderDescending().Select(Read)];

    private IEnumerable<int> Numbers(params string[] endings) => Directory.Exists(Folder)
        ? endings.SelectMany(ending => Directory.EnumerateFiles(Folder, $"*.{ending}"))
            .Select(file => int.TryParse(Path.GetFileNameWithoutExtension(file), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)
            .Where(number => number > 0)
            .Order()
        : [];

    private Submission Read(int number)
    {
        var path = Of(number, "json");
        try
        {
            return JsonSerializer.Deserialize<Submission>(File.ReadAllText(path)) ?? throw new JsonException("it is empty");
        }
        catch (JsonException failure)
        {
            throw new LabException($"'{path}', which says what was submitted, cannot be read: {failure.Message} Delete it; 'squeue' shows whether its job still runs.", failure);
        }
    }

    private string Of(int number, string ending) => Path.Combine(Folder, FormattableString.Invariant($"{number:D4}.{ending}"));
}
