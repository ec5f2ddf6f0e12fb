using System.Text;
using ResNetGen.Lab.Catalog;
using ResNetGen.Lab.Reading;
using ResNetGen.Lab.Recipes;
using ResNetGen.Lab.Sweeping;
using ResNetGen.Lab.Tests.Support;

namespace ResNetGen.Lab.Tests.Reading;

/// <summary>Damaged and hostile files, the same in every run: each is read or refused, in lines that can be read, at places that are in the file.</summary>
public sealed class MutatedFileTests
{
    private static readonly int Count = Effort.Of(300);

    private static readonly NetworkCatalog Catalog = NetworkCatalog.Load();

    [Fact]
    public void A_recipe_changed_anywhere_is_read_or_refused() =>
        Try(
            [.. RecipeFiles.Names.Select(RecipeFiles.TextOf)], RecipeFiles.Ending, (path, folder) => RecipeFiles.Load(path, folder));

    [Fact]
    public void An_experiment_changed_anywhere_is_read_or_refused() =>
        Try(
            [.. Directory.GetFiles(RepositoryRoot.Combine("docs", "experiments"), "*.experiment.yaml", SearchOption.AllDirectories).Select(File.ReadAllText)],
            ExperimentFiles.Ending, (path, folder) => ExperimentFiles.Load(path, folder, Catalog));

    private static void Try(IReadOnlyList<string> sound, string ending, Action<string, string> load)
    {
        using var folder = new TemporaryFolder();
        var file = folder.In("mutant" + ending);
        var accepted = 0;
        foreach (var seed in Effort.Seeds(Count))
        {
            File.WriteAllBytes(file, FileMutants.Make(sound, seed));
            try
            {
                load(file, folder.Path);
                accepted++;
            }
            catch (FileErrorException refused)
            {
                Assert.True(refused.Diagnostics.All(diagnostic => diagnostic.Span.End <= refused.Text.Length), $"Seed {seed} has an error behind its end: {refused.Message}");
                Assert.True(Shown(refused).Split('\n', StringSplitOptions.RemoveEmptyEntries).All(IsReadable), $"Seed {seed} has an error that no terminal shows: {refused.Message}");
            }
            catch (LabException refused)
            {
                Assert.True(IsReadable(refused.Message), $"Seed {seed} has an error that no terminal shows: {refused.Message}");
            }
        }

        // Were all of them refused, or none, little would have been tried.
        Assert.InRange(accepted, Count / 50, Count / 2);
    }

    private static string Shown(FileErrorException refused)
    {
        using var screen = new StringWriter { NewLine = "\n" };
        FileErrorText.Write(refused, screen);
        return screen.ToString();
    }

    private static bool IsReadable(string line) => line.Length > 0 && !line.Any(char.IsControl);
}
