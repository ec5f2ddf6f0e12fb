namespace ResNetGen.Weights.Files;

/// <summary>The tensors of a file, or of one entry of a checkpoint.</summary>
internal sealed record WeightContent(IReadOnlyList<StoredTensor> Tensors)
{
    /// <summary>The entry's name; empty: they are at the top.</summary>
    public string Entry { get; init; } = "";

    /// <summary>Further entries that hold tensors.</summary>
    public IReadOnlyList<string> OtherEntries { get; init; } = [];

    /// <summary>What is among the tensors and is not one, by its name, and of what kind it is.</summary>
    public IReadOnlyDictionary<string, string> NotTensors { get; init; } = new Dictionary<string, string>();

    /// <summary>What a user should know about the choice that was made.</summary>
    public IEnumerable<string> Notes
    {
        get
        {
            if (OtherEntries.Count > 0)
                yield return $"The tensors of the file's entry {(Entry.Length == 0 ? "at the top" : $"'{Printable.Of(Entry)}'")} were taken; {Quoted.List(OtherEntries)} {(OtherEntries.Count == 1 ? "holds" : "hold")} tensors too ({nameof(WeightOptions)}.{nameof(WeightOptions.Entry)}).";
            if (NotTensors.Count > 0)
                yield return $"Passed over, because {(NotTensors.Count == 1 ? "it is not a tensor" : "they are not tensors")}: {Quoted.List(NotTensors.Keys)}.";
        }
    }
}
