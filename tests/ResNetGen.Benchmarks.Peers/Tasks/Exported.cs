using System.Globalization;
using System.Runtime.InteropServices;

namespace ResNetGen.Benchmarks.Peers.Tasks;

/// <summary>A network as <c>export.py</c> has written it, with images and what it says of them.</summary>
/// <param name="Folder">Where all networks are.</param>
/// <param name="Network">Its name in the zoo.</param>
/// <param name="Batch">How many of the images are meant.</param>
internal sealed record Exported(string Folder, string Network, int Batch)
{
    public const int ImageLength = 3 * 224 * 224;

    public const int Classes = 1000;

    public string File(string name) => Path.Combine(Folder, Network, name);

    /// <summary>The model that the network itself writes. The sides of a pair have their turns one after the other, so the first makes it.</summary>
    public string OwnModel()
    {
        var path = File("own.onnx");
        if (!System.IO.File.Exists(path))
        {
            using var network = (GeneratedNetwork)Generated.Make(this);
            network.SaveOnnx(path);
        }

        return path;
    }

    public float[] Images() => Numbers("images.bin", ImageLength);

    /// <summary>Throws unless these are the network's scores.</summary>
    /// <param name="scores">Of all images.</param>
    /// <param name="tolerance">By the largest score.</param>
    public void CheckScores(ReadOnlySpan<float> scores, double tolerance)
    {
        var expected = Numbers("scores.bin", Classes);
        if (scores.Length != expected.Length)
            throw new InvalidOperationException($"{Network} gave {scores.Length} scores; {expected.Length} were expected.");
        var largest = expected.Max(Math.Abs);
        for (var i = 0; i < expected.Length; i++)
        {
            if (!(Math.Abs(scores[i] - expected[i]) <= tolerance * largest))
                throw new InvalidOperationException($"{Network} gave {scores[i]} as score {i} where Python's torchvision had given {expected[i]}.");
        }
    }

    /// <summary>Throws unless this is the loss of the first training step.</summary>
    public void CheckLoss(float loss)
    {
        var line = System.IO.File.ReadAllLines(File("losses.txt"))[Batch == 1 ? 0 : 1];
        var expected = float.Parse(line, CultureInfo.InvariantCulture);
        if (!(Math.Abs(loss - expected) <= 1e-2 * expected))
            throw new InvalidOperationException($"{Network}'s first training step had a loss of {loss} where Python's torchvision had had {expected}.");
    }

    private float[] Numbers(string file, int each) =>
        MemoryMarshal.Cast<byte, float>(System.IO.File.ReadAllBytes(File(file)).AsSpan(0, Batch * each * sizeof(float))).ToArray();
}
