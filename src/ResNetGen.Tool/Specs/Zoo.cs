using System.Reflection;

namespace ResNetGen.Tool.Specs;

/// <summary>The published networks inside the tool.</summary>
internal static class Zoo
{
    private const string Folder = "specs/";

    private const string Scheme = "zoo:";

    public const string Extension = ".resnet.yaml";

    private const string ShortExtension = ".resnet.yml";

    /// <summary>Whether a file is a spec by its name.</summary>
    public static bool IsSpec(string path) =>
        path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) || path.EndsWith(ShortExtension, StringComparison.OrdinalIgnoreCase);

    /// <summary>The files in the order of their names.</summary>
    public static IReadOnlyList<SpecSource> Files { get; } = [.. Names().Select(Read)];

    /// <summary>The file that holds a network of this name; letters and digits alone count, in either case: <c>resnext50-32x4d</c>. Or a file of the zoo, as <c>list --json</c> names it.</summary>
    public static SpecSource? Find(string name)
    {
        if (File(name) is { } whole)
            return whole;
        var wanted = Key(name);
        if (wanted.Length == 0)
            return null;

        // RegNetX_1_6GF and RegNetX_16GF have the same letters and digits: who writes the underscores means them.
        return Network(network => network.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? Network(network => Key(network) == wanted)
            ?? Files.FirstOrDefault(file => Key(file.Path[Scheme.Length..^Extension.Length]) == wanted);
    }

    /// <summary>A file of the zoo by its path, <c>zoo:resnet.resnet.yaml</c>; or null.</summary>
    public static SpecSource? File(string path) => Files.FirstOrDefault(file => file.Path == path);

    private static SpecSource? Network(Func<string, bool> matches)
    {
        foreach (var file in Files)
        {
            if (LoadedSpec.Of(file).Names.FirstOrDefault(matches) is { } network)
                return file with { Network = network };
        }

        return null;
    }

    private static string Key(string name) => string.Concat(name.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();

    private static IEnumerable<string> Names() => Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).OrderBy(name => name, StringComparer.Ordinal);

    private static SpecSource Read(string resource)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!);
        return new(Scheme + resource[Folder.Length..].Replace('\\', '/'), reader.ReadToEnd());
    }
}
