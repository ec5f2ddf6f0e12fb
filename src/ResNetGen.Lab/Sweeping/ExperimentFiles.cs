using ResNetGen.Lab.Catalog;
using ResNetGen.Lab.Reading;

namespace ResNetGen.Lab.Sweeping;

/// <summary>Finds experiments.</summary>
internal static class ExperimentFiles
{
    public const string Ending = ".experiment.yaml";

    /// <summary>How errors call such a file.</summary>
    public const string What = "an experiment";

    /// <param name="reference">A path.</param>
    /// <exception cref="LabException">There is no such file.</exception>
    /// <exception cref="FileErrorException">It or a recipe that it names is in error.</exception>
    public static Experiment Load(string reference, string workingDirectory, NetworkCatalog catalog)
    {
        var path = Path.GetFullPath(reference, workingDirectory);
        return ExperimentReader.Read(FileReader.Text(path, What), reference, Path.GetDirectoryName(path)!, catalog);
    }

    /// <summary><c>experiments/depth.experiment.yaml</c>: depth.</summary>
    public static string NameOf(string path)
    {
        var name = Path.GetFileName(path);
        return name.EndsWith(Ending, StringComparison.Ordinal) ? name[..^Ending.Length] : Path.GetFileNameWithoutExtension(name);
    }
}
