using ResNetGen.Lab.Data.Import;

namespace ResNetGen.Lab.Data;

/// <summary>A data set that everybody knows by its name: how its files are called, read, and come by.</summary>
internal abstract class NamedDataset
{
    /// <summary>As a user writes it, and the name of its folder under the data root.</summary>
    public abstract string Name { get; }

    /// <summary>What to run where its files are missing or broken.</summary>
    public string Advice => $"'resnetgen-lab data {Name}' fetches it; without a network, {WithoutNetwork}";

    /// <summary>The end of a sentence: what to do where there is no network.</summary>
    public abstract string WithoutNetwork { get; }

    /// <summary>Where its makers keep it.</summary>
    public abstract IReadOnlyList<Download> Downloads { get; }

    /// <summary>The names of the files that are worth taking from a folder or an archive.</summary>
    public abstract IReadOnlySet<string> SourceFiles { get; }

    /// <summary>Whether a folder holds files by which this data set is known.</summary>
    public abstract bool IsIn(string folder);

    /// <summary>Reads the data set from a folder with its files.</summary>
    /// <exception cref="LabException">A file is missing, or is not what it should be.</exception>
    public abstract Dataset Read(string folder);

    /// <summary>Makes of the <see cref="SourceFiles"/> that were found the files that <see cref="Read"/> reads, in the same folder, and reads them.</summary>
    /// <exception cref="LabException">Files are missing, or are not what they should be.</exception>
    public virtual Dataset Prepare(string folder) => Read(folder);

    /// <summary>Images of the right number and size may still be those of another data set.</summary>
    /// <param name="expected">The mean of each channel, to two digits, or null where it is not known.</param>
    /// <exception cref="LabException">The mean is another.</exception>
    protected void RequireMean(ImageSet images, IReadOnlyList<double>? expected)
    {
        var mean = ChannelMeans.Of(images);
        if (expected is not null && mean.Zip(expected).Any(pair => Math.Abs(pair.First - pair.Second) > 0.006))
        {
            throw new LabException(
                $"The training images have the mean {Text(mean)} (a channel each), not {Text(expected)}: they are not the images of {Name}. {Advice}");
        }
    }

    private static string Text(IReadOnlyList<double> means) => string.Join(", ", means.Select(mean => $"{mean:F2}"));
}
