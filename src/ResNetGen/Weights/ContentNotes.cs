using ResNetGen.Weights.Files;

namespace ResNetGen.Weights;

/// <summary>What a user should know about the choice that was made among a file's entries.</summary>
internal static class ContentNotes
{
    /// <summary>A sentence each; none where there was no choice.</summary>
    public static IEnumerable<string> Of(WeightContent content)
    {
        if (content.OtherEntries.Count > 0)
            yield return $"The tensors of the file's entry {(content.Entry.Length == 0 ? "at the top" : $"'{Printable.Of(content.Entry)}'")} were taken; {Quoted.List(content.OtherEntries)} {(content.OtherEntries.Count == 1 ? "holds" : "hold")} tensors too ({nameof(WeightOptions)}.{nameof(WeightOptions.Entry)}).";
        if (content.NotTensors.Count > 0)
            yield return $"Passed over, because {(content.NotTensors.Count == 1 ? "it is not a tensor" : "they are not tensors")}: {Quoted.List(content.NotTensors.Keys)}.";
    }
}
