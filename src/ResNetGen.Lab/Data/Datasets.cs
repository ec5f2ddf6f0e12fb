using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Lab.Data.Cifar;

namespace ResNetGen.Lab.Data;

/// <summary>The data sets that the lab can read.</summary>
public static class Datasets
{
    /// <summary>Those that have a name.</summary>
    internal static IReadOnlyList<NamedDataset> Named { get; } = [CifarDataset.Cifar10, CifarDataset.Cifar100];

    /// <summary>Reads a data set into memory.</summary>
    /// <param name="reference">A name (<c>cifar10</c>, <c>cifar100</c>), or the path of a folder.</param>
    /// <param name="dataRoot">The folder in whose folder <c>cifar10</c> the data set of that name lies.</param>
    /// <exception cref="LabException">There is no such data set, or its files are not what they should be.</exception>
    public static Dataset Load(string reference, string dataRoot)
    {
        if (Named.FirstOrDefault(each => each.Name == reference) is { } named)
        {
            var folder = Path.Combine(dataRoot, named.Name);
            return Directory.Exists(folder) ? named.Read(folder) : throw new LabException($"There is no folder '{folder}', so the data set '{named.Name}' is not there. {named.Advice}");
        }

        if (!Directory.Exists(reference))
            throw new LabException($"'{reference}' is neither a folder nor the name of a data set.{Suggestion(reference)}");
        return Named.FirstOrDefault(each => each.IsIn(reference))?.Read(reference)
            ?? throw new LabException($"The folder '{reference}' holds no data set that the lab knows.");
    }

    /// <summary>The data set of a name.</summary>
    /// <exception cref="LabException">No data set has that name.</exception>
    internal static NamedDataset Find(string name) =>
        Named.FirstOrDefault(each => each.Name == name) ?? throw new LabException($"'{name}' is not the name of a data set.{Suggestion(name)}");

    private static string Suggestion(string name)
    {
        var names = Named.Select(each => each.Name).ToList();
        return DidYouMean.Nearest(name, names) is { } closest ? $" Did you mean '{closest}'?" : $" Names are: {string.Join(", ", names)}.";
    }
}
