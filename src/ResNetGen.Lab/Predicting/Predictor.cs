using System.Runtime.InteropServices;
using ResNetGen.Lab.Augmentation;
using ResNetGen.Lab.Evaluation.Answers;
using ResNetGen.Lab.Training.Runs;
using static TorchSharp.torch;

namespace ResNetGen.Lab.Predicting;

/// <summary>Says what is on images, by a trained network. Not for several threads.</summary>
/// <param name="network">In evaluation mode, on <paramref name="device"/>.</param>
/// <param name="inputs">What it is given and what its scores mean.</param>
internal sealed class Predictor(GeneratedNetwork network, RunInputs inputs, Device device)
{
    private readonly ImagePreparation preparation = new(inputs.Size, inputs.Normalization, AugmentationSpec.None);

    /// <param name="pixels">C x H x W, as <see cref="GivenImage"/> reads it.</param>
    /// <returns>1 x C x H x W; the current dispose scope owns it.</returns>
    public Tensor Input(byte[] pixels)
    {
        var values = new float[inputs.Size.Length];
        preparation.Write(pixels, values, ImageRandom.For(0, 0, 0));
        return tensor(values, [1, inputs.Size.Channels, inputs.Size.Height, inputs.Size.Width], device: device);
    }

    /// <summary>All classes, the most probable first; equally probable ones in their order.</summary>
    /// <param name="temperature">By which scores are divided.</param>
    /// <exception cref="LabException">The network gives scores that are not numbers.</exception>
    public IReadOnlyList<ClassShare> Shares(Tensor input, double temperature)
    {
        using var scope = NewDisposeScope();
        using var none = no_grad();
        var scores = network.call(input).to(ScalarType.Float32).cpu().contiguous();
        var table = new ScoreTable(inputs.Classes.Count, areProbabilities: false);
        table.Add(MemoryMarshal.Cast<byte, float>(scores.bytes), 0);
        var shares = table.Probabilities(0, temperature);
        return shares.Any(double.IsNaN)
            ? throw new LabException("The network gives scores that are not numbers (NaN): its weights are broken.")
            : [.. shares.Select((share, each) => new ClassShare(inputs.Classes[each], share)).OrderByDescending(each => each.Probability)];
    }
}
