using ResNetGen.Testing;

namespace ResNetGen.Fuzz;

/// <summary>The sound specs that mutants are made of: the zoo, and one with a class of the user's own, which the zoo cannot have.</summary>
internal static class Corpus
{
    private const string OwnBlocks = """
        name: Mixed
        input: 3x32x32
        stem: cifar
        stages:
          conv2_x: { block: basic, width: 16, blocks: 2 }
          conv3_x:
            block: { class: Acme.Mixer, expansion: 2, parameters: 9*in*out + out, macs: 9*in*out*h*wd }
            width: 16
            blocks: 3
          conv4_x: { block: bottleneck, width: 16, blocks: 2, attention: se(4) }

        """;

    public static IReadOnlyList<string> Texts { get; } =
    [
        .. Directory.EnumerateFiles(RepositoryRoot.Combine("specs"), "*.resnet.yaml")
            .Order(StringComparer.Ordinal)
            .Select(file => File.ReadAllText(file).ReplaceLineEndings("\n")),
        OwnBlocks.ReplaceLineEndings("\n"),
    ];
}
