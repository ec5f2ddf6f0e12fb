using ResNetGen.Compiler.Spec;
using ResNetGen.Tool.Checking;

namespace ResNetGen.Tool.Specs;

/// <summary>
/// Reads what a command line says of networks: files, <c>file:Network</c>, networks of the zoo, and, behind a file, names of networks that
/// are in it. Every word counts: none is passed over.
/// </summary>
internal sealed class NetworkWords(Terminal terminal)
{
    private readonly Dictionary<string, LoadedSpec> files = new(StringComparer.Ordinal);

    private readonly List<ChosenNetworks> chosen = [];

    /// <param name="folders">Folders and patterns are taken too, for all specs below them. Files that could not be read are returned with the others: with so many, the first is not all that is wrong.</param>
    /// <param name="names">False: every word is a file or a network by itself, also where the file before it has a network of that name.</param>
    /// <param name="repeats">True: a network may be named twice and is then returned twice.</param>
    /// <returns>In the order of the words. A file that is named twice, as by <c>file:A file:B</c>, is read once.</returns>
    /// <exception cref="ToolException">A word is neither a file, nor the name of a network.</exception>
    /// <exception cref="SpecErrorException">A file has none that could be read.</exception>
    public static IReadOnlyList<ChosenNetworks> Read(IEnumerable<string> words, Terminal terminal, bool folders = false, bool names = true, bool repeats = false)
    {
        var reader = new NetworkWords(terminal);
        foreach (var word in words)
            reader.Add(word, folders, names);
        if (!folders && reader.Unreadable is { Count: > 0 } unreadable)
            throw new SpecErrorException(unreadable);
        return repeats ? reader.chosen : reader.Once();
    }

    /// <summary>The one network that a command draws, writes or scales.</summary>
    /// <exception cref="ToolException">It is none, or several.</exception>
    public static (LoadedSpec Spec, BoundNetwork Network) One(IEnumerable<string> words, Terminal terminal)
    {
        var all = Read(words, terminal);
        return all.SelectMany(group => group.Networks.Select(network => (group.Spec, Network: network))).Distinct().ToArray() switch
        {
            [var only] => only,
            [] => throw new ToolException($"{all[0].Spec.Source.Path} has no network."),
            _ when all is [{ AreNamed: false } file] =>
                throw new ToolException($"{file.Spec.Source.Path} has several networks; name one of them: {string.Join(", ", file.Spec.Names)}."),
            var several => throw new ToolException($"One network is expected here, and several are named: {string.Join(", ", several.Select(each => each.Network.Name))}."),
        };
    }

    private List<LoadedSpec> Unreadable => [.. files.Values.Where(spec => spec.IsUnreadable)];

    private void Add(string word, bool folders, bool names)
    {
        if (word.Length == 0)
            throw new ToolException("A name or a path is empty. Where it comes from a variable, the variable is not set.");
        if (names && chosen is [.., var last] && last.Spec.Find(word) is { } inFile)
            chosen[^1] = last.And(inFile);
        else if (folders && (Directory.Exists(terminal.FullPath(word)) || (Glob.IsPattern(word) && !File.Exists(terminal.FullPath(word)))))
            chosen.AddRange(SpecFinder.Find([word], terminal).Select(path => ChosenNetworks.All(Load(SpecReader.Read(path, terminal)))));
        else if (SpecReference.Find(word, terminal) is { } source)
            chosen.Add(Choose(source));
        else if (Unreadable is { Count: > 0 } unreadable)
            throw new SpecErrorException(unreadable);
        else
            throw new ToolException(SpecReference.Missing(word, chosen is [.., var before] ? before.Spec : null, terminal));
    }

    /// <summary>A network that is named twice is meant once, and that is said. Files may well overlap: a folder, and one of the specs in it.</summary>
    private List<ChosenNetworks> Once()
    {
        var seen = new HashSet<BoundNetwork>(ReferenceEqualityComparer.Instance);
        var once = new List<ChosenNetworks>();
        foreach (var group in chosen)
        {
            var fresh = new List<BoundNetwork>();
            var repeated = new List<string>();
            foreach (var network in group.Networks)
            {
                if (seen.Add(network))
                    fresh.Add(network);
                else
                    repeated.Add(network.Name);
            }

            if (repeated.Count > 0 && group.AreNamed)
                terminal.Complain($"{string.Join(", ", repeated.Distinct())} is named more than once, and taken once.");
            if (fresh.Count > 0 || group.Networks.Count == 0)
                once.Add(group with { Networks = fresh });
        }

        return once;
    }

    private ChosenNetworks Choose(SpecSource source)
    {
        var spec = Load(source);
        return source.Network is { } name && !spec.IsUnreadable ? ChosenNetworks.Named(spec, spec.Named(name)) : ChosenNetworks.All(spec);
    }

    private LoadedSpec Load(SpecSource source)
    {
        // Two spellings of a path are one file.
        var key = source.IsStandardInput ? source.Path : terminal.FullPath(source.Path);
        if (!files.TryGetValue(key, out var spec))
            files.Add(key, spec = LoadedSpec.Of(source));
        return spec;
    }
}
