using System.Globalization;
using ResNetGen.Tool.Importing.Layers;
using ResNetGen.Tool.Importing.Networks;

namespace ResNetGen.Tool.Importing.Writing;

/// <summary>The ways to say attentions that have the file's sizes.</summary>
internal static class AttentionTexts
{
    private const int Step = 8;

    private static readonly int[] Ratios = [16, 8, 4, 2, 32, 64, 1];

    /// <summary>Those of published networks, and then all hundredths.</summary>
    private static readonly double[] Shares = [0.25, 0.5, 0.0625, 0.125, 1, 2, .. Enumerable.Range(1, 200).Select(hundredths => hundredths / 100.0)];

    /// <summary>Likeliest first.</summary>
    /// <param name="blocks">All that have the attention.</param>
    public static IReadOnlyList<string> Of(IReadOnlyList<ReadBlock> blocks)
    {
        var found = blocks.Select(block => block.Attention!).ToList();
        var texts = found[0].Kind switch
        {
            "se" => Squeezes(blocks, found),
            "eca" => ["eca", Text($"eca({found[0].Inner})")],
            "cbam" => Ratios.Where(ratio => found.All(one => one.Inner == (one.Channels + (ratio / 2)) / ratio)).Select(ratio => Text($"cbam({ratio}{(found[0].Other == 7 ? "" : $", spatial {found[0].Other}")})")),
            "gc" => Ratios.Where(ratio => found.All(one => one.Inner == (one.Channels + (ratio / 2)) / ratio)).Select(ratio => Text($"gc({ratio}{(found[0].Other == 1 ? ", add" : "")})")),
            _ => [found[0].Kind],
        };
        return [.. texts.Select(text => text.StartsWith('{') ? text : blocks[0].IsAttentionInside ? $"{{ kind: {Quoted(text)}, after: 3x3 }}" : Quoted(text))];
    }

    private static IEnumerable<string> Squeezes(IReadOnlyList<ReadBlock> blocks, List<AttentionPart> found)
    {
        foreach (var ratio in Ratios.Where(ratio => found.All(one => one.Inner == Rounded(one.Channels / ratio))))
            yield return Text($"se({ratio})");
        if (found.All(one => one.Inner > 0 && one.Channels % one.Inner == 0) && found.Select(one => one.Channels / one.Inner).Distinct().ToList() is [var exact])
            yield return Text($"se({exact}, exact)");
        if (Shares.FirstOrDefault(share => found.All(one => one.Inner == Rounded(one.Channels * share))) is > 0 and var own)
            yield return Text($"se(ratio {own})");
        if (blocks[0].IsAttentionInside && Shares.FirstOrDefault(share => blocks.Zip(found).All(pair => pair.First.Inputs is { } inputs && pair.Second.Inner == (long)Math.Round(inputs * share, MidpointRounding.ToEven))) is > 0 and var ofInput)
            yield return Text($"{{ kind: se(ratio {ofInput}), after: 3x3, of: input }}");
    }

    private static long Rounded(double channels) => Math.Max(Step, (long)Math.Floor((channels + (Step / 2)) / Step) * Step);

    private static string Quoted(string text) => text.Contains(',') ? $"\"{text}\"" : text;

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
