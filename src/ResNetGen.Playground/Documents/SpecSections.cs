using System.Text.RegularExpressions;

namespace ResNetGen.Playground.Documents;

/// <summary>A text cut where its networks begin, so that one of them can be compiled without the others.</summary>
internal sealed partial class SpecSections
{
    /// <summary>Longer texts are near the compiler's own bounds, which are of whole texts.</summary>
    private const int MaxLength = 256 * 1024;

    private readonly string before;

    private readonly string behind;

    private readonly List<(string Name, string Text)> networks;

    private SpecSections(string before, string behind, List<(string Name, string Text)> networks) =>
        (this.before, this.behind, this.networks) = (before, behind, networks);

    public int Count => networks.Count;

    /// <summary>Cuts a text; null where it is written in a way that leaves it unsure what a network's lines mean without those of the others.</summary>
    public static SpecSections? Of(string text)
    {
        // What an anchor stands for may be in another section, a key can be written with escapes, and where a class of the user's is named is part of what is made of a network.
        if (text.Length > MaxLength || text.AsSpan().ContainsAny('&', '*', '\\') || ClassKey().IsMatch(text))
            return null;
        var heading = HeadingLine().Matches(text);
        if (heading.Count != 1)
            return null;

        var first = heading[0].Index + heading[0].Length;
        var (indent, begin, end) = (0, first, first);
        var networks = new List<(string Name, int Begin)>();
        for (; end < text.Length; end = LineEnd(text, end))
        {
            var line = text.AsSpan(end, LineEnd(text, end) - end);
            var content = line.TrimStart(' ');
            if (content.TrimEnd() is [] or ['#', ..])
                continue;
            var depth = line.Length - content.Length;
            if (depth == 0)
                break;
            if (networks.Count == 0)
                (indent, begin) = (depth, end);
            if (depth < indent)
                return null;
            if (depth > indent)
                continue;
            if (NetworkLine().Match(line.ToString()) is not { Success: true } match)
                return null;
            networks.Add((match.Groups["name"].Value, end));
        }

        if (networks.Count == 0)
            return null;
        var ends = networks.Skip(1).Select(network => network.Begin).Append(end);
        return new(text[..begin], text[end..], [.. networks.Zip(ends, (network, until) => (network.Name, text[network.Begin..until]))]);
    }

    /// <summary>
    /// The names of the networks that may be others than in a text before: those whose lines have changed, and whatever extends them or is extended by them. Null where
    /// anything else has changed, or the networks are not the same ones.
    /// </summary>
    public IReadOnlySet<string>? ChangedSince(SpecSections other)
    {
        if ((before, behind) != (other.before, other.behind) || !networks.Select(network => network.Name).SequenceEqual(other.networks.Select(network => network.Name)))
            return null;
        var links = new List<(string Name, string Base)>();
        foreach (var (name, text) in networks)
        {
            var bases = Extends().Matches(text);
            if (bases.Count != Word().Count(text))
                return null;
            links.AddRange(bases.Select(match => (name, match.Groups["base"].Value)));
        }

        var changed = networks.Zip(other.networks, (one, another) => (one.Name, IsSame: one.Text == another.Text)).Where(network => !network.IsSame).Select(network => network.Name).ToHashSet(StringComparer.Ordinal);
        for (var count = -1; count != changed.Count;)
        {
            count = changed.Count;
            foreach (var (name, parent) in links.Where(link => changed.Contains(link.Name) || changed.Contains(link.Base)))
                changed.UnionWith([name, parent]);
        }

        return changed;
    }

    /// <summary>The text with these networks alone.</summary>
    public string Only(IReadOnlySet<string> names) =>
        string.Concat([before, .. networks.Where(network => names.Contains(network.Name)).Select(network => network.Text), behind]);

    private static int LineEnd(string text, int start) => text.IndexOf('\n', start) is >= 0 and var end ? end + 1 : text.Length;

    [GeneratedRegex("^networks:[ ]*(#[^\n]*)?\r?\n", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex HeadingLine();

    [GeneratedRegex(@"^ +(?<name>[A-Za-z_][A-Za-z0-9_]*):(\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex NetworkLine();

    [GeneratedRegex(@"\bextends[ ]*:[ ]*(?<base>[A-Za-z_][A-Za-z0-9_]*)", RegexOptions.CultureInvariant)]
    private static partial Regex Extends();

    [GeneratedRegex(@"\bclass\b", RegexOptions.CultureInvariant)]
    private static partial Regex ClassKey();

    [GeneratedRegex("extends", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
