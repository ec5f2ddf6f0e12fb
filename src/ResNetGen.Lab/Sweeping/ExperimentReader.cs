using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Syntax;
using ResNetGen.Lab.Catalog;
using ResNetGen.Lab.Reading;
using ResNetGen.Lab.Recipes;

namespace ResNetGen.Lab.Sweeping;

/// <summary>Reads <c>*.experiment.yaml</c>.</summary>
internal sealed class ExperimentReader(string folder, NetworkCatalog catalog)
{
    private const string NetworksExpected = "names of networks ('resnetgen-lab networks' lists them)";

    private const string RecipesExpected = "recipes: files, their paths from the experiment's folder, or names that 'resnetgen-lab recipes' lists";

    private const string SeedsExpected = "whole numbers from 0, each once";

    private static readonly string[] Keys = ["title", "source", "networks", "recipes", "seeds", "data", "epochs"];

    private static readonly FileKind kind = KeyFile.Kind(ExperimentFiles.What, Keys, ("seeds", "[1, 2, 3]"));

    /// <param name="path">As it is named in errors.</param>
    /// <param name="folder">What paths in the text start from.</param>
    /// <exception cref="FileErrorException">The text, or the text of a recipe that it names, is in error.</exception>
    public static Experiment Read(string text, string path, string folder, NetworkCatalog catalog)
    {
        var reader = new ExperimentReader(folder, catalog);
        var recipes = Array.Empty<string>();
        var experiment = FileReader.Read(text, path, kind, Keys, keys =>
        {
            RequireAll(keys);
            var read = reader.Read(keys, ExperimentFiles.NameOf(path), text);
            recipes = reader.Recipes(keys);
            return read;
        });

        // A mistake in a recipe is reported at its place in the recipe, so only once the experiment itself is right.
        return experiment with { Recipes = [.. recipes.Select(recipe => RecipeFiles.Load(recipe, folder))] };
    }

    private Experiment Read(KeyReader keys, string name, string text) => new()
    {
        Name = name,
        Text = text,
        Title = keys.Value("title", null, Values.Line, "a line of text"),
        Source = keys.Value("source", null, Values.Line, "a line of text"),
        Networks = [.. (keys.List("networks", "", Once<string>(Network), NetworksExpected) ?? []).Where(network => network.Length > 0).Select(catalog.Find)],
        Recipes = [],
        Seeds = keys.List("seeds", 0, Once(Values.Int(0, int.MaxValue)), SeedsExpected) ?? [1],
        Data = DataFrom(keys.Value("data", "", Values.Name, "the name of a data set, such as cifar10, or a folder")),
        Epochs = keys.Has("epochs") ? keys.Value("epochs", 1, Values.Int(1, 1_000_000), "a whole number from 1 to 1,000,000") : null,
    };

    private string[] Recipes(KeyReader keys) => [.. keys.List("recipes", "", Once(Recipe, RecipeReader.NameOf), RecipesExpected) ?? []];

    private Parsed<string> Network(ScalarNode node)
    {
        if (!catalog.Names.Contains(node.Text))
            return Parsed<string>.Wrong("not a network that the lab knows", DidYouMean.Nearest(node.Text, catalog.Names));
        return catalog.Find(node.Text).Classes is null ? Parsed<string>.Wrong("a network without a head, which gives no class scores to train on") : node.Text;
    }

    private Parsed<string> Recipe(ScalarNode node) => !Values.Name(node).IsValue
        ? Values.Name(node)
        : RecipeFiles.Names.Contains(node.Text) || File.Exists(Path.GetFullPath(node.Text, folder))
            ? node.Text
            : Parsed<string>.Wrong("neither a file nor a recipe that comes with the lab", DidYouMean.Nearest(node.Text, RecipeFiles.Names));

    /// <summary>A folder beside the experiment is found wherever the command is called from.</summary>
    private string DataFrom(string data) => data.Length > 0 && Directory.Exists(Path.Combine(folder, data)) ? Path.Combine(folder, data) : data;

    /// <summary>One message for all: they have one place.</summary>
    private static void RequireAll(KeyReader keys)
    {
        var missing = new[] { "networks", "recipes", "data" }.Where(keys.Lacks).ToList();
        if (missing.Count > 0)
            keys.Missing($"{Quoting.All(missing)} {(missing.Count == 1 ? "is" : "are")} missing: {ExperimentFiles.What} needs 'networks', 'recipes' and 'data'.");
    }

    /// <summary>Two equal values would be one run, trained twice in one folder.</summary>
    private static Func<ScalarNode, Parsed<T>> Once<T>(Func<ScalarNode, Parsed<T>> parse, Func<T, T>? keyOf = null)
    {
        var seen = new HashSet<T>();
        return node => parse(node) is { IsValue: true } parsed && !seen.Add(keyOf is null ? parsed.Value : keyOf(parsed.Value))
            ? Parsed<T>.Wrong("there already")
            : parse(node);
    }
}
