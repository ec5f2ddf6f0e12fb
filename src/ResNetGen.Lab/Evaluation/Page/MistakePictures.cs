using ResNetGen.Lab.Augmentation;
using ResNetGen.Lab.Data;
using ResNetGen.Lab.Explaining;
using ResNetGen.Lab.Training.Runs;
using static TorchSharp.torch;

namespace ResNetGen.Lab.Evaluation.Page;

/// <summary>Makes the pictures of the most confident mistakes, and the page around them.</summary>
internal static class MistakePictures
{
    /// <param name="normalization">Of the images that it was given.</param>
    /// <param name="network">That answered; left in evaluation mode.</param>
    /// <param name="most">Mistakes at most.</param>
    /// <exception cref="IOException">The page cannot be written.</exception>
    public static void WritePage(EvaluationReport report, PixelNormalization normalization, GeneratedNetwork network, int most, Device device, string path)
    {
        network.eval();
        var images = report.Data.Test;
        var preparation = new ImagePreparation(images.Size, normalization, AugmentationSpec.None);
        ActivationMaps? maps = null;
        var mistakes = new List<Mistake>();
        foreach (var image in report.Result.Answers.ConfidentMistakes().Take(most))
        {
            using var scope = NewDisposeScope();
            var input = Input(images, image, preparation, device);
            maps ??= new(network, null, input);
            mistakes.Add(Show(report, image, maps.Of(input, report.Result.Answers.Guess(image))));
        }

        AtomicFile.WriteText(path, EvaluationPage.Write(report, mistakes, maps?.Method ?? ActivationMethod.Cam));
    }

    private static Mistake Show(EvaluationReport report, int image, ActivationMap map)
    {
        var (images, answers) = (report.Data.Test, report.Result.Answers);
        var pixels = images.Image(image);
        return new(
            image, images.Paths?[image], report.Data.Classes[answers.Label(image)], report.Data.Classes[answers.Guess(image)], answers.Confidence(image),
            PngPicture.Of(pixels, images.Size), PngPicture.Of(HeatPicture.Of(pixels, images.Size, map), images.Size with { Channels = 3 }));
    }

    private static Tensor Input(ImageSet images, int index, ImagePreparation preparation, Device device)
    {
        var values = new float[images.Size.Length];
        preparation.Write(images.Image(index), values, ImageRandom.For(0, 0, index));
        return tensor(values, [1, images.Size.Channels, images.Size.Height, images.Size.Width], device: device);
    }
}
