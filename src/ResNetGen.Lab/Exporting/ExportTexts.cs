using System.Globalization;
using ResNetGen.Lab.Clusters;
using ResNetGen.Lab.Recipes;

namespace ResNetGen.Lab.Exporting;

/// <summary>The files of an export that are written for people: what it is, and a job of Slurm to begin with.</summary>
internal static class ExportTexts
{
    /// <param name="name">What the training is called.</param>
    public static string Readme(ExportedNetwork network, Recipe recipe, ExportedData data, string name) => Fill(
        "README.md",
        ("NETWORK", network.Graph.Name),
        ("SPEC", network.SpecPath),
        ("RECIPE", recipe.Name),
        ("LENGTH", recipe.Length.ToString()),
        ("BATCH", recipe.Batch.ToString("N0", CultureInfo.InvariantCulture)),
        ("DATA", data.Images.Name),
        ("TRAINING", data.Images.Training.Count.ToString("N0", CultureInfo.InvariantCulture)),
        ("TEST", data.Images.Test.Count.ToString("N0", CultureInfo.InvariantCulture)),
        ("SIZE", data.Images.Training.Size.ToString()),
        ("FOLDER", data.Folder),
        ("NAME", name));

    public static string SlurmScript(string name) => Fill("train.sbatch", ("NAME", ShellText.Directive(name)));

    private static string Fill(string file, params (string Place, string Text)[] values) =>
        values.Aggregate(TrainingExport.Text(file), (text, value) => text.Replace($"@{value.Place}@", value.Text, StringComparison.Ordinal));
}
