using ResNetGen.Testing;

namespace ResNetGen.Fuzz;

/// <summary>The sound specs that mutants are made of: the zoo.</summary>
internal static class Corpus
{
    public static IReadOnlyList<string> Texts { get; } =
    [
        .. Directory.EnumerateFiles(RepositoryRoot.Combine("specs"), "*.resnet.yaml")
            .Order(StringComparer.Ordinal)
            .Select(file => File.ReadAllText(file).ReplaceLineEndings("\n")),
    ];
}
