using System.Text.Json;
using ResNetGen.Lab.Augmentation;
using ResNetGen.Lab.Data;

namespace ResNetGen.Lab.Training.Runs;

/// <summary>What a run's network is given and what its scores mean, so that it can be used without the images that it learned from.</summary>
/// <param name="Classes">Names in the order of the scores.</param>
/// <param name="Size">Of an image: C x H x W.</param>
/// <param name="Normalization">Of the run's own training images, or of the weights that it began with.</param>
/// <param name="View">How a picture of any size is made of that size, as recipes write it; null: the images had one size.</param>
public sealed record RunInputs(IReadOnlyList<string> Classes, ImageSize Size, PixelNormalization Normalization, string? View = null)
{
    private static readonly JsonSerializerOptions json = new() { WriteIndented = true };

    /// <summary>Null: the run is from before it was noted, or one of PyTorch.</summary>
    /// <exception cref="LabException">The file is broken.</exception>
    public static RunInputs? Read(RunFolder folder)
    {
        try
        {
            return File.Exists(folder.Inputs) ? JsonSerializer.Deserialize<RunInputs>(File.ReadAllText(folder.Inputs)) : null;
        }
        catch (JsonException failure)
        {
            throw new LabException($"'{folder.Inputs}', which says what the network is given, cannot be read: {failure.Message}", failure);
        }
    }

    /// <param name="data">As the network is tested on it.</param>
    public static RunInputs Of(Dataset data, PixelNormalization normalization) => new(data.Classes, data.Test.Size, normalization, data.Test.View?.ToString());

    public void Write(RunFolder folder) => AtomicFile.WriteText(folder.Inputs, JsonSerializer.Serialize(this, json) + "\n");
}
