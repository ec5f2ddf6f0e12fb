using ResNetGen.Lab.Data;
using ResNetGen.Lab.Training.Runs;
using static TorchSharp.torch;

namespace ResNetGen.Lab.Explaining;

/// <summary>Writes pictures with activation maps over them into a folder, by the names of the pictures.</summary>
/// <param name="method">Null: the one that is exact, where it is.</param>
/// <param name="size">Of the images that the network is given.</param>
internal sealed class ActivationPictures(string folder, GeneratedNetwork network, ActivationMethod? method, ImageSize size)
{
    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);

    private ActivationMaps? maps;

    public int Count { get; private set; }

    /// <param name="file">As the user knows the picture.</param>
    /// <param name="pixels">C x H x W.</param>
    /// <param name="input">The same as the network is given it, 1 x C x H x W.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Write(string file, byte[] pixels, Tensor input, int of)
    {
        maps ??= new(network, method, input);
        var picture = PngPicture.Of(HeatPicture.Of(pixels, size, maps.Of(input, of)), size with { Channels = 3 });
        Directory.CreateDirectory(folder);
        AtomicFile.Write(Path.Combine(folder, NameFor(file)), path => File.WriteAllBytes(path, picture));
        Count++;
    }

    /// <summary>Pictures of several folders may have one name.</summary>
    private string NameFor(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        for (var number = 1; ; number++)
        {
            var free = number == 1 ? $"{name}.png" : $"{name}-{number}.png";
            if (taken.Add(free))
                return free;
        }
    }
}
