using ResNetGen.Compiler.Binding;
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

    /// <param name="folders">Folders and patterns are taken too, for all specs below them.</param>
    /// <param name="names">False: every word is a file or a network by itself, also where the file before it has a network of that name.</param>
    /// <returns>In the order of the words. A file that is named twice, as by <c>file:A file:B</c>, is read once.</returns>
    /// <exception cref="ToolException">A word is neither a file, nor the name of a network.</exception>
    /// <exception cref="SpecErrorException">A file has none that could be read.</exception>
    public static IReadOnlyList<ChosenNetworks> Read(IEnumerable<string> words, Terminal terminal, bool folders = false, bool names = true)
    {
        var reader = new NetworkWords(terminal);
        foreach (var word in words)
            reader.Add(word, folders, names);
        return reader.Unreadable is { Count: > 0 } unreadable ? throw new SpecErrorException(unreadable) : reader.chosen;
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
            throw new ToolException(SpecReference.Missing(word, chosen is [.., var before] ? before.Spec : null));
    }

    private ChosenNetworks Choose(SpecSource source)
    {
        var spec = Load(source);
        return source.Network is { } name && !spec.IsUnreadable ? ChosenNetworks.Named(spec, spec.Named(name)) : ChosenNetworks.All(spec);
    }

    private LoadedSpec Load(SpecSource source)
    {
        if (!files.TryGetValue(source.Path, out var spec))
            files.Add(source.Path, spec = LoadedSpec.Of(source));
        return spec;
    }
}
