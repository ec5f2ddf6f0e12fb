using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Serialization;
using ResNetGen.Lab.Finetuning;
using static TorchSharp.torch;

namespace ResNetGen.Lab.Training.Runs;

/// <summary>What a run began with, as its <c>run.json</c> has it.</summary>
/// <param name="Weights">The file's name.</param>
/// <param name="WeightsHash">SHA-256 over the file.</param>
/// <param name="Frozen">The parts that stay as they are, with commas between them; null: none.</param>
/// <param name="HeadRateFactor">The head's learning rate by that of the rest.</param>
/// <param name="IsProbe">The head alone learned, from features that were computed once.</param>
/// <param name="Precision">The numbers that passes compute with, and those of a probe's features; null: float32.</param>
/// <param name="KeepsHead">The head began with the file's weights, too.</param>
public sealed record PretrainedStart(
    string Weights, string WeightsHash, string? Frozen, double HeadRateFactor, bool IsProbe, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool KeepsHead = false,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Precision = null)
{
    internal static PretrainedStart Of(Pretraining pretraining)
    {
        using var file = File.OpenRead(pretraining.Weights);
        return new(
            Path.GetFileName(pretraining.Weights), Convert.ToHexStringLower(SHA256.HashData(file)),
            pretraining.Frozen.Count == 0 ? null : string.Join(',', pretraining.Frozen), pretraining.HeadRateFactor, pretraining.IsProbe, pretraining.KeepsHead,
            pretraining.Precision == ScalarType.Float32 ? null : pretraining.Precision.ToString());
    }

    /// <summary>In a half sentence.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"'{Weights}' ({WeightsHash[..8]}){(IsProbe ? ", a probe" : "")}{(Precision is null ? "" : $" in {Precision}")}{(KeepsHead ? ", with its head" : "")}{(Frozen is null ? "" : $", {Frozen} frozen")}{(HeadRateFactor == 1 ? "" : $", {HeadRateFactor} times the rate for the head")}");
}
