using System.Runtime.InteropServices;
using System.Security.Cryptography;
using ResNetGen.Lab.Augmentation.Views;

namespace ResNetGen.Lab.Data;

/// <summary>Images to learn from and images to be tested on.</summary>
/// <param name="Name">As a user writes it: <c>cifar10</c>.</param>
/// <param name="Classes">The names of the classes, in the order of the labels.</param>
public sealed record Dataset(string Name, ImageSet Training, ImageSet Test, IReadOnlyList<string> Classes)
{
    private readonly Lazy<string> hash = new(() => Hash(Training, Test));

    /// <summary>SHA-256 over all images and labels: two runs with equal hashes saw the same data, from whichever files. Of photographs, over their files.</summary>
    public string Sha256 => SourceHash ?? hash.Value;

    /// <summary>Of photographs, whose pixels are not in memory.</summary>
    internal string? SourceHash { get; init; }

    /// <summary>How they were split; null: the data have test images of their own.</summary>
    public DataSplit? Split { get; init; }

    /// <summary>The same images by another view; its hash is the same.</summary>
    /// <param name="view">A fixed one.</param>
    public Dataset Seen(ImageView view) => this with { Training = Training.Seen(view), Test = Test.Seen(view) };

    private static string Hash(params ReadOnlySpan<ImageSet> sets)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var set in sets)
        {
            sha.AppendData(set.Pixels);
            sha.AppendData(MemoryMarshal.AsBytes(set.Labels));
        }

        return Convert.ToHexStringLower(sha.GetHashAndReset());
    }
}
