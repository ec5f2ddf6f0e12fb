using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ResNetGen.Lab.Training.Runs;

/// <summary>The files of a run that people and programs read.</summary>
public static class RunFiles
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true };

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

    /// <summary>A row an epoch: comma-separated, numbers in invariant culture.</summary>
    public static void WriteHistory(RunFolder folder, IReadOnlyList<EpochRecord> epochs)
    {
        var text = new StringBuilder("epoch,iteration,learning_rate,training_loss,training_error,test_loss,test_error,seconds\n");
        foreach (var epoch in epochs)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{epoch.Epoch},{epoch.Iteration},{epoch.LearningRate:R},{epoch.TrainingLoss:R},{epoch.TrainingError:R},{epoch.TestLoss:R},{epoch.TestError:R},{epoch.Seconds:0.0}\n");
        }

        AtomicFile.WriteText(folder.History, text.ToString());
    }
}
