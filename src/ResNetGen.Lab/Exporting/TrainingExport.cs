using System.Text;
using ResNetGen.Lab.Recipes;
using ResNetGen.Lab.Training.Runs;
using ResNetGen.Targets.PyTorch;
using ResNetGen.Targets.PyTorch.Text;

namespace ResNetGen.Lab.Exporting;

/// <summary>A folder that trains a network by a recipe in PyTorch, in one process or in many.</summary>
internal static class TrainingExport
{
    private const string Resources = "export/";

    private const string ReaderPrefix = "image_files_";

    /// <param name="recipe">With the length and the seed of this training.</param>
    /// <param name="ownLength">The length that the recipe's file says.</param>
    /// <param name="folder">Made where it is not there; nothing may be in it.</param>
    /// <returns>The names of the files, in the order in which one reads them.</returns>
    /// <exception cref="LabException">The network cannot be trained on these images, or cannot be written in Python; the recipe cannot be; or the folder is not empty.</exception>
    public static IReadOnlyList<string> Write(ExportedNetwork network, Recipe recipe, TrainingLength ownLength, ExportedData data, string folder)
    {
        RequireTrainable(network, data);
        recipe.IterationsOn(data.Images.Training.Count);
        var files = Files(network, recipe, ownLength, data).ToList();
        RequireEmpty(folder);
        Directory.CreateDirectory(folder);
        foreach (var (name, text) in files)
            AtomicFile.WriteText(Path.Combine(folder, name), text);
        return [.. files.Select(file => file.Name)];
    }

    private static IEnumerable<(string Name, string Text)> Files(ExportedNetwork network, Recipe recipe, TrainingLength ownLength, ExportedData data)
    {
        var name = $"{network.Graph.Name}-{recipe.Name}-s{recipe.Seed}";
        yield return ("README.md", ExportTexts.Readme(network, recipe, data, name));
        yield return ("recipe.json", RecipeJson.Write(network, PythonName.Class(network.Graph.Name), recipe, ownLength, data));
        yield return ("model.py", PyTorchEmitter.Emit(network.Graph, network.SpecPath));
        yield return ("train.sbatch", ExportTexts.SlurmScript(name));
        foreach (var resource in Names().Where(each => !each.StartsWith(ReaderPrefix, StringComparison.Ordinal)))
            yield return (resource, Text(resource));
        yield return ("image_files.py", Text(data.Reader));
    }

    private static IEnumerable<string> Names() => typeof(TrainingExport).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Resources, StringComparison.Ordinal) && name.EndsWith(".py", StringComparison.Ordinal)).Select(name => name[Resources.Length..]).Order(StringComparer.Ordinal);

    /// <summary>The text of a file that is the same in all folders.</summary>
    internal static string Text(string name)
    {
        using var reader = new StreamReader(typeof(TrainingExport).Assembly.GetManifestResourceStream(Resources + name)!, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static void RequireTrainable(ExportedNetwork network, ExportedData data)
    {
        var (graph, size) = (network.Graph, data.Images.Training.Size);
        if (graph.CustomBlocks.FirstOrDefault() is { } block)
            throw new LabException($"{graph.Name} cannot be written in Python: block {block.Name} is the class {block.Class}, which is in C# alone.");
        if (data.Images.Training.ArePhotos)
            throw new LabException($"The images of {data.Images.Name} are read as photographs (they differ in size or kind, or are transparent in places), and a training in PyTorch is exported for PNG files of one size alone. Train on them by 'resnetgen-lab train'.");
        if (graph.Classes is null)
            throw new LabException($"{graph.Name} has no head ('classes: none'), so it has no class scores to train on.");
        if (size.Channels != graph.Input.Channels)
            throw new LabException($"{graph.Name} takes images of {graph.Input.Channels} channels, and those of {data.Images.Name} have {size.Channels}.");
        if (Math.Min(size.Height, size.Width) < graph.SmallestInput)
            throw new LabException($"{graph.Name} takes images of {graph.SmallestInput} pixels a side or more, and those of {data.Images.Name} are {size}.");
    }

    private static void RequireEmpty(string folder)
    {
        if (File.Exists(folder))
            throw new LabException($"'{folder}' is a file. --out takes a folder.");
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
            throw new LabException($"The folder '{folder}' is not empty, and export-training writes over nothing. Name another one with --out, or empty this one.");
    }
}
