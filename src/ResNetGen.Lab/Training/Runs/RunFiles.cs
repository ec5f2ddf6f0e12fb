using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ResNetGen.Lab.Training.Runs;

/// <summary>The files of a run that people and programs read.</summary>
public static class RunFiles
{
    private const string HistoryHeader = "epoch,iteration,learning_rate,training_loss,training_error,test_loss,test_error,seconds";

    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Names as in the CSV. A loss may be infinite, which JSON has no number for: it becomes a text.</summary>
    private static readonly JsonSerializerOptions Lines = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    public static void WriteIdentity(RunFolder folder, RunIdentity run) => AtomicFile.WriteText(folder.Identity, JsonSerializer.Serialize(run, Json) + "\n");

    /// <exception cref="LabException">The file is missing or broken.</exception>
    public static RunIdentity ReadIdentity(RunFolder folder)
    {
        try
        {
            return JsonSerializer.Deserialize<RunIdentity>(File.ReadAllText(folder.Identity))
                ?? throw new JsonException("it is empty");
        }
        catch (Exception failure) when (failure is JsonException or FileNotFoundException)
        {
            throw new LabException($"'{folder.Identity}', which says what the run trains, cannot be read: {failure.Message}", failure);
        }
    }

    /// <summary>The epochs of a history.</summary>
    /// <exception cref="LabException">The file is broken.</exception>
    public static IReadOnlyList<EpochRecord> ReadHistory(RunFolder folder)
    {
        var lines = File.ReadAllLines(folder.History);
        return lines is [HistoryHeader, ..] && lines[1..].Select(ReadEpoch).ToList() is var epochs && !epochs.Contains(null)
            ? [.. epochs.OfType<EpochRecord>()]
            : throw new LabException($"'{folder.History}' is not the history of a run: it has the columns {HistoryHeader}, and numbers below them.");
    }

    private static EpochRecord? ReadEpoch(string line)
    {
        var values = line.Split(',').Select(text => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : (double?)null).ToArray();
        return values is [{ } epoch, { } iteration, { } rate, { } trainingLoss, { } trainingError, { } testLoss, { } testError, { } seconds]
            ? new((int)epoch, (long)iteration, rate, trainingLoss, trainingError, testLoss, testError, seconds)
            : null;
    }

    /// <summary>A row an epoch: comma-separated, numbers in invariant culture.</summary>
    public static void WriteHistory(RunFolder folder, IReadOnlyList<EpochRecord> epochs)
    {
        var text = new StringBuilder(HistoryHeader + "\n");
        foreach (var epoch in epochs)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{epoch.Epoch},{epoch.Iteration},{epoch.LearningRate:R},{epoch.TrainingLoss:R},{epoch.TrainingError:R},{epoch.TestLoss:R},{epoch.TestError:R},{epoch.Seconds:0.0}\n");
        }

        AtomicFile.WriteText(folder.History, text.ToString());
        AtomicFile.WriteText(folder.HistoryLines, string.Concat(epochs.Select(epoch => JsonSerializer.Serialize(epoch, Lines) + "\n")));
    }
}
