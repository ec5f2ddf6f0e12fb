namespace ResNetGen.Weights.Advice;

/// <summary>For a first convolution for another number of input channels.</summary>
internal static class InputAdvice
{
    public static IEnumerable<string> For(Attempt attempt)
    {
        if (InputChannelChange.Of(attempt.Targets, attempt.Named.ByName) is not { } name || attempt.Report.Differing.All(one => one.Name != name))
            yield break;
        var (inFile, inNetwork) = (attempt.Named.ByName[name].Shape[1], attempt.Targets[name].shape[1]);
        var others = inNetwork == 1 ? $"{nameof(InputChannelMode.Mean)} and {nameof(InputChannelMode.Tile)} are other ways" : $"{nameof(InputChannelMode.Mean)} is another way";
        yield return $"'{Printable.Of(name)}' takes {inFile} input channels in the file and {inNetwork} in the network: {Remedy.With(attempt.Options, $"InputChannels = InputChannelMode.{(inNetwork == 1 ? nameof(InputChannelMode.Sum) : nameof(InputChannelMode.Tile))}")} makes it fit. {others}.";
    }
}
