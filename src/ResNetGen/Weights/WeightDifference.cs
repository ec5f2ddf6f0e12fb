namespace ResNetGen;

/// <summary>A tensor that file and network both have, but not alike.</summary>
public sealed class WeightDifference
{
    internal WeightDifference(string name, string inFile, string inNetwork)
    {
        Name = name;
        InFile = inFile;
        InNetwork = inNetwork;
    }

    /// <summary>Its name in both.</summary>
    public string Name { get; }

    /// <summary>Type and shape in the file, as <c>F32 1000x2048</c>.</summary>
    public string InFile { get; }

    /// <summary>Type and shape in the network.</summary>
    public string InNetwork { get; }

    /// <summary>All three, as messages show it.</summary>
    public override string ToString() => $"{Weights.Printable.Of(Name)}: {InFile} in the file, {InNetwork} in the network";
}
