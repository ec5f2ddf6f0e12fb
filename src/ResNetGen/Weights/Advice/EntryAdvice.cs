namespace ResNetGen.Weights.Advice;

/// <summary>For what the file has under the right name, but not as a tensor; and for checkpoints with several entries.</summary>
internal static class EntryAdvice
{
    public static IEnumerable<string> For(Attempt attempt)
    {
        var content = attempt.File.Content;
        foreach (var name in attempt.Report.Missing.Where(content.NotTensors.ContainsKey).Take(1))
            yield return $"The file's '{Printable.Of(name)}' is not a tensor, but {content.NotTensors[name]}.";
        if (attempt.Fitting == 0 && content.OtherEntries.Count > 0)
            yield return $"The file holds tensors in other entries too: {Quoted.List(content.OtherEntries)}. Choose one: {Remedy.With(attempt.Options with { Entry = null }, $"Entry = \"{Printable.Of(content.OtherEntries[0])}\"")}.";
    }
}
