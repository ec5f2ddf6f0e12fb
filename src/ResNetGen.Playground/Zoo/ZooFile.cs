using ResNetGen.Playground.Language;

namespace ResNetGen.Playground.Zoo;

/// <summary>A file of published networks.</summary>
/// <param name="Path">As the command names it: <c>resnet.resnet.yaml</c>.</param>
public sealed record ZooFile(string Path, string Text)
{
    private const string Extension = ".resnet.yaml";

    private readonly Lazy<SpecOutline> outline = new(() => SpecOutline.Of(Text));

    /// <summary>The file's name without what all of them end in.</summary>
    public string Series => Path[..^Extension.Length];

    /// <summary>What the file reproduces.</summary>
    public string Title => outline.Value.ValueOf("title") ?? Series;

    public IReadOnlyList<string> Networks => outline.Value.NetworkNames;

    /// <summary>Whether all words stand in its title, its name or the names of its networks, in either case of letters.</summary>
    public bool Matches(string words) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => Texts.Any(text => text.Contains(word, StringComparison.OrdinalIgnoreCase)));

    private IEnumerable<string> Texts => [Series, Title, outline.Value.ValueOf("source") ?? "", .. Networks];
}
