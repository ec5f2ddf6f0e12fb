using System.Globalization;

namespace ResNetGen.Generator.Tests.Support;

/// <summary>Specs of small networks.</summary>
internal static class Yaml
{
    /// <summary>A network of two stages. Each setting stands in a line of its own, for edits; the name stands at 1:7.</summary>
    public static string Tiny(string name, int width = 8) => string.Create(CultureInfo.InvariantCulture, $"""
        name: {name}
        input: 3x32x32
        classes: 10
        stem: cifar
        block: basic
        blocks: [1, 1]
        width: [{width}, 16]

        """).ReplaceLineEndings("\n");

    /// <summary>A file of several networks, which differ in width.</summary>
    public static string Several(params string[] names) => """
        input: 3x32x32
        classes: 10
        stem: cifar
        block: basic
        blocks: [1, 1]
        networks:

        """.ReplaceLineEndings("\n") + string.Concat(names.Select((name, index) => string.Create(
            CultureInfo.InvariantCulture, $"  {name}: {{ width: [{8 * (index + 1)}, {16 * (index + 1)}] }}\n")));
}
