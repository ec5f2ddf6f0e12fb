using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ResNetGen.Lab.Catalog;

namespace ResNetGen.Lab.Tests.Sweeping;

/// <summary>docs/experiments: a record whose networks are no longer those of today's specs would tell of something else.</summary>
public sealed class RecordedExperimentTests
{
    public static TheoryData<string> Experiments =>
        [.. Directory.GetFiles(RepositoryRoot.Combine("docs", "experiments"), "results.json", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(RepositoryRoot.Path, file))];

    [Theory]
    [MemberData(nameof(Experiments))]
    public void Recorded_seeds_of_a_recipe_are_grouped_by_the_hash_of_its_values(string results)
    {
        using var record = JsonDocument.Parse(File.ReadAllText(RepositoryRoot.Combine(results)));
        var table = File.ReadAllText(Path.ChangeExtension(RepositoryRoot.Combine(results), "csv"));

        Assert.All(record.RootElement.GetProperty("Runs").EnumerateArray(), run =>
        {
            var values = run.GetProperty("RecipeValues").GetString()!;
            var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(values)));
            Assert.Equal(hash, run.GetProperty("Run").GetProperty("RecipeHash").GetString());
            Assert.Contains($",{hash},\"{values.ReplaceLineEndings("; ").Replace("\"", "\"\"", StringComparison.Ordinal)}\",", table, StringComparison.Ordinal);
        });
    }

    [Theory]
    [MemberData(nameof(Experiments))]
    public void Every_recorded_network_is_still_the_one_that_was_trained(string results)
    {
        using var record = JsonDocument.Parse(File.ReadAllText(RepositoryRoot.Combine(results)));
        var table = File.ReadAllText(Path.ChangeExtension(RepositoryRoot.Combine(results), "csv"));
        var catalog = NetworkCatalog.Load();
        var runs = record.RootElement.GetProperty("Runs").EnumerateArray().Select(run => run.GetProperty("Run")).ToList();

        Assert.NotEmpty(runs);
        Assert.All(runs, run =>
        {
            var (name, hash) = (run.GetProperty("Network").GetString()!, run.GetProperty("NetworkHash").GetString()!);
            Assert.Equal((name, catalog.Find(name).CodeHash), (name, hash));
            Assert.Contains($"{name},{hash},", table, StringComparison.Ordinal);
        });
    }
}
