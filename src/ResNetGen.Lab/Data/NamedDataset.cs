namespace ResNetGen.Lab.Data;

/// <summary>A data set that everybody knows by its name: how its files are called, read, and come by.</summary>
internal abstract class NamedDataset
{
    /// <summary>As a user writes it, and the name of its folder under the data root.</summary>
    public abstract string Name { get; }

    /// <summary>What to run where its files are missing or broken.</summary>
    public string Advice => $"'lab data {Name}' fetches it; without a network, {WithoutNetwork}";

    /// <summary>The names of the files that are worth taking from a folder or an archive.</summary>
    public abstract IReadOnlySet<string> SourceFiles { get; }

    /// <summary>The end of a sentence: what to do where there is no network.</summary>
    protected abstract string WithoutNetwork { get; }

    /// <summary>Whether a folder holds files by which this data set is known.</summary>
    public abstract bool IsIn(string folder);

    /// <summary>Reads the data set from a folder with its files.</summary>
    /// <exception cref="LabException">A file is missing, or is not what it should be.</exception>
    public abstract Dataset Read(string folder);

    /// <summary>
    /// Makes of the <see cref="SourceFiles"/> that were found the files that <see cref="Read"/> reads, in the same folder, and checks what can be known of
    /// the data beforehand.
    /// </summary>
    /// <exception cref="LabException">Files are missing, or are not what they should be.</exception>
    public abstract Dataset Prepare(string folder);
}
