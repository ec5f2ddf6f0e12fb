using System.CommandLine;
using System.Globalization;
using ResNetGen.Lab.Data.Photos;

namespace ResNetGen.Lab.Commands.Options;

/// <summary>Options of commands that read folders of pictures.</summary>
internal static class PictureOptions
{
    private const string Units = "KMG";

    public static readonly Option<double?> Split = new("--split")
    {
        Description = "Keep this share of each class for testing, such as 0.2, where the folder has CLASS/ and neither train/ nor test/.",
        CustomParser = result =>
        {
            if (double.TryParse(result.Tokens[0].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var share) && share is > 0 and < 1)
                return share;
            result.AddError($"--split takes a share above 0 and below 1, such as 0.2; '{result.Tokens[0].Value}' is not such a share.");
            return null;
        },
    };

    public static readonly Option<int?> SplitSeed = Seed();

    public static readonly Option<bool> SkipBroken = new("--skip-broken") { Description = "Decode each picture once before anything else, and leave out what cannot be decoded." };

    public static readonly Option<long?> Cache = new("--cache")
    {
        Description = "Keep decoded pictures in so much memory, such as 2G; without a size, in half of what there is.",
        Arity = ArgumentArity.ZeroOrOne,
        CustomParser = result =>
        {
            if (result.Tokens.Count == 0)
                return PhotoCache.UsualBytes;
            if (Bytes(result.Tokens[0].Value) is { } bytes)
                return bytes;
            result.AddError($"--cache takes a number of bytes, such as 500M or 2G; '{result.Tokens[0].Value}' is not one.");
            return null;
        },
    };

    public static void AddTo(Command command)
    {
        foreach (var option in new Option[] { Split, SplitSeed, SkipBroken, Cache })
            command.Options.Add(option);
    }

    /// <param name="result">Of a command that has the options.</param>
    /// <exception cref="LabException">One of them has no effect.</exception>
    public static PhotoOptions Read(ParseResult result, Session session)
    {
        if (result.GetValue(SplitSeed) is not null && result.GetValue(Split) is null)
            throw new LabException("--split-seed says which pictures --split keeps: it needs --split.");
        return new()
        {
            Split = result.GetValue(Split),
            SplitSeed = result.GetValue(SplitSeed) ?? 1,
            SkipBroken = result.GetValue(SkipBroken),
            CacheBytes = result.GetValue(Cache) ?? 0,
            Note = session.Note,
            Cancellation = session.Cancellation,
        };
    }

    /// <summary>The options that another process of a sweep gets, so that it reads the images as this one does.</summary>
    /// <param name="result">Of a command that has the options.</param>
    /// <param name="processes">That share this machine's memory; null: the other process is on a machine of its own.</param>
    public static IReadOnlyList<string> Words(ParseResult result, int? processes)
    {
        var words = new List<string>();
        if (result.GetValue(Split) is { } share)
            words.AddRange([Split.Name, share.ToString("R", CultureInfo.InvariantCulture)]);
        if (result.GetValue(SplitSeed) is { } seed)
            words.AddRange([SplitSeed.Name, seed.ToString(CultureInfo.InvariantCulture)]);
        if (result.GetValue(SkipBroken))
            words.Add(SkipBroken.Name);
        if (result.GetValue(Cache) is { } bytes)
        {
            words.Add(Cache.Name);
            // Half of the memory is another number on another machine.
            if (processes is not null || result.GetResult(Cache)!.Tokens.Count > 0)
                words.Add((bytes / (processes ?? 1)).ToString(CultureInfo.InvariantCulture));
        }

        return words;
    }

    private static Option<int?> Seed()
    {
        var option = new Option<int?>("--split-seed") { Description = "Which pictures --split keeps for testing. [default: 1]" };
        WholeNumbers.RequireAtLeast(option, 0);
        return option;
    }

    private static long? Bytes(string text)
    {
        var unit = text.Length > 0 ? Units.IndexOf(char.ToUpperInvariant(text[^1]), StringComparison.Ordinal) : -1;
        return long.TryParse(unit < 0 ? text : text[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= long.MaxValue >> 30
            ? number << (10 * (unit + 1))
            : null;
    }
}
