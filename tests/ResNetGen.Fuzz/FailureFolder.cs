using System.Globalization;

namespace ResNetGen.Fuzz;

/// <summary>Keeps each mutant that breaks a rule, with what it breaks and how to see it again.</summary>
internal sealed class FailureFolder(string path)
{
    private readonly HashSet<(int Seed, int Number)> kept = [];

    public int Count => kept.Count;

    /// <summary>Written down before a mutant is tried: a process that dies names its last one.</summary>
    public void Try(Mutant mutant)
    {
        Directory.CreateDirectory(path);
        File.WriteAllText(Path.Combine(path, "last.txt"), Repeat(mutant) + "\n");
    }

    public void Keep(Mutant mutant, string violation)
    {
        kept.Add((mutant.Seed, mutant.Number));
        Directory.CreateDirectory(path);
        var file = Path.Combine(path, string.Create(CultureInfo.InvariantCulture, $"{mutant.Seed}-{mutant.Number}.resnet.yaml"));
        File.WriteAllBytes(file, mutant.File);
        var report = $"{violation}\n  file:      {file}\n  mutations: {string.Join(", ", mutant.Mutations)}\n  again:     {Repeat(mutant)}\n";
        File.AppendAllText(Path.ChangeExtension(file, ".txt"), report);
        Console.Write(report);
    }

    private static string Repeat(Mutant mutant) =>
        string.Create(CultureInfo.InvariantCulture, $"dotnet run --project tests/ResNetGen.Fuzz --configuration Release -- --seed {mutant.Seed} --first {mutant.Number} --count 1");
}
