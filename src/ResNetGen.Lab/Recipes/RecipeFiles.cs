using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Lab.Reading;

namespace ResNetGen.Lab.Recipes;

/// <summary>Finds recipes: files of the user's, and the papers' own, which come with the lab and are called by name.</summary>
internal static class RecipeFiles
{
    public const string Ending = ".recipe.yaml";

    private const string Folder = "recipes/";

    public static IReadOnlyList<string> Names { get; } =
    [
        .. typeof(RecipeFiles).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(name => name[Folder.Length..^Ending.Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <param name="reference">A path, or the name of a recipe that comes with the lab.</param>
    /// <exception cref="LabException">There is no such recipe.</exception>
    /// <exception cref="FileErrorException">It is in error.</exception>
    public static Recipe Load(string reference, string workingDirectory)
    {
        if (Names.Contains(reference))
            return RecipeReader.Read(TextOf(reference), reference + Ending);
        var path = Path.GetFullPath(reference, workingDirectory);
        if (!File.Exists(path))
        {
            var near = NearbyFile.Suggest(reference, workingDirectory);
            throw new LabException($"There is no recipe '{reference}': neither a file, nor one of {Quoting.All(Names)}, which come with the lab.{(near.Length > 0 ? near : DidYouMean.Suggest(reference, Names))}");
        }

        return RecipeReader.Read(FileReader.Text(path, "a recipe"), reference);
    }

    /// <summary>The text of a recipe that comes with the lab.</summary>
    public static string TextOf(string name)
    {
        using var stream = typeof(RecipeFiles).Assembly.GetManifestResourceStream(Folder + name + Ending)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
