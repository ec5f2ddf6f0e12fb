using System.Security.Cryptography;
using System.Text;
using ResNetGen.Lab.Recipes;

namespace ResNetGen.Lab.Sweeping;

/// <summary>What a sweep compares: every network by every recipe with every seed.</summary>
public sealed record Experiment
{
    /// <summary>The file's name without its ending.</summary>
    public required string Name { get; init; }

    /// <summary>The file's text, so that the results alone are enough to repeat them.</summary>
    public required string Text { get; init; }

    public string? Title { get; init; }

    public string? Source { get; init; }

    public required IReadOnlyList<NetworkDescription> Networks { get; init; }

    /// <summary>At their own lengths and with their own seeds.</summary>
    public required IReadOnlyList<Recipe> Recipes { get; init; }

    public IReadOnlyList<int> Seeds { get; init; } = [1];

    /// <summary>The name of a data set, or the path of a folder.</summary>
    public required string Data { get; init; }

    /// <summary>Another length than the recipes' own.</summary>
    public int? Epochs { get; init; }

    /// <summary>SHA-256 over <see cref="Text"/>.</summary>
    public string Sha256 => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

    /// <summary>SHA-256 over what its runs are: not of the text, in which a comment may change, and of the recipes too, which are files of their own.</summary>
    internal string Fingerprint => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Runs()
        .Select(run => $"{run.Name}\n{run.Network.CodeHash}\n{run.Recipe.Describe()}")
        .Append(Data)))));

    /// <summary>All runs, the seeds of a network side by side.</summary>
    public IEnumerable<SweepRun> Runs() =>
        from network in Networks
        from recipe in Recipes
        from seed in Seeds
        select new SweepRun(network, (Epochs is { } epochs ? recipe.WithEpochs(epochs) : recipe) with { Seed = seed }, recipe.Length);
}
