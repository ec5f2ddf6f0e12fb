using ResNetGen.Lab.Augmentation;
using ResNetGen.Lab.Augmentation.Views;
using ResNetGen.Lab.Data;
using SkiaSharp;

namespace ResNetGen.Benchmarks.Peers.Tasks;

/// <summary>What a training makes of photographs: decode, cut out a random part and resize it to 224 x 224, flip, normalise. On one thread.</summary>
internal static class Photos
{
    public const int Count = 64;

    private const string Training = "train/one", Test = "test/one";

    public static Job Make(string exports)
    {
        var data = Datasets.Load(Folder(exports), "");
        var view = new RandomResizedCrop(224, RandomResizedCrop.UsualShare);
        var preparation = new ImagePreparation(
            data.Training.Size, PixelNormalization.Of(NormalizationKind.MeanAndDeviation, data.Training), AugmentationSpec.None with { Flip = true }, view);
        var target = new float[data.Training.Size.Length];
        var epoch = 0;
        return new(() =>
        {
            epoch++;
            for (var index = 0; index < data.Training.Count; index++)
                preparation.Write(data.Training, index, target, ImageRandom.For(1, epoch, index));
        });
    }

    /// <summary>Writes the files that both sides read: 500 x 375 and upright, coarse and fine shapes and a little noise, about 50 KB each.</summary>
    public static void Write(string exports)
    {
        foreach (var set in new[] { Training, Test })
            Directory.CreateDirectory(Path.Combine(Folder(exports), set));
        for (var index = 0; index < Count; index++)
            File.WriteAllBytes(Path.Combine(Folder(exports), Training, $"{index:00}.jpg"), Paint(index));
        File.WriteAllBytes(Path.Combine(Folder(exports), Test, "0.jpg"), Paint(0));
    }

    private static string Folder(string exports) => Path.Combine(exports, "photos");

    private static byte[] Paint(int index)
    {
        var random = new Random(index);
        var (width, height) = index % 4 == 0 ? (375, 500) : (500, 375);
        var waves = Enumerable.Range(0, 12).Select(i => (X: (random.NextDouble() - 0.5) * Math.Pow(2, i * 0.4), Y: (random.NextDouble() - 0.5) * Math.Pow(2, i * 0.4), Phase: random.NextDouble() * 7, Channel: random.Next(3))).ToList();
        using var bitmap = new SKBitmap(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque);
        Span<double> values = stackalloc double[3];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                values.Fill(128 + random.Next(-6, 7));
                foreach (var wave in waves)
                    values[wave.Channel] += 35 * Math.Sin((wave.X * x * 0.05) + (wave.Y * y * 0.05) + wave.Phase);
                bitmap.SetPixel(x, y, new(Level(values[0]), Level(values[1]), Level(values[2])));
            }
        }

        using var data = bitmap.Encode(SKEncodedImageFormat.Jpeg, 90);
        return data.ToArray();
    }

    private static byte Level(double value) => (byte)Math.Clamp(value, 0, 255);
}
