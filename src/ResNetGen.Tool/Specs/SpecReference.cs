using ResNetGen.Compiler.Diagnostics;

namespace ResNetGen.Tool.Specs;

/// <summary>Finds the spec that an argument means: a file, <c>file:Network</c>, <c>-</c>, or a network or file of the zoo.</summary>
internal static class SpecReference
{
    /// <summary>Null when nothing has this name.</summary>
    /// <exception cref="ToolException">It is a folder, or what cannot be read as a file.</exception>
    public static SpecSource? Find(string reference, Terminal terminal)
    {
        if (reference == SpecReader.StandardInput || File.Exists(terminal.FullPath(reference)))
            return SpecReader.Read(reference, terminal);
        if (reference.LastIndexOf(':') is var colon and > 0)
        {
            var (file, network) = (reference[..colon], reference[(colon + 1)..]);
            if (File.Exists(terminal.FullPath(file)))
                return SpecReader.Read(file, terminal) with { Network = network };
            if (Zoo.File(file) is { } whole)
                return whole with { Network = network };
        }

        if (Directory.Exists(terminal.FullPath(reference)))
            throw new ToolException($"'{reference}' is a folder; this command takes one file. 'resnetgen check {reference}' takes folders.");
        return Zoo.Find(reference);
    }

    /// <summary>The word means something by itself: a file, a folder, or what the zoo has. Nothing is read.</summary>
    public static bool IsReference(string word, Terminal terminal) =>
        word == SpecReader.StandardInput || Path.Exists(terminal.FullPath(word)) || (word.LastIndexOf(':') is var colon and > 0 && File.Exists(terminal.FullPath(word[..colon])))
        || Zoo.Find(word) is not null;

    /// <summary>What to say of a word that is neither a file nor a network.</summary>
    /// <param name="before">The file that is named before it, whose networks it could have meant; or null.</param>
    public static string Missing(string word, LoadedSpec? before, Terminal terminal)
    {
        if (before is not null && DidYouMean.Nearest(word, before.Names) is { } sibling)
            return $"{before.Source.Path} has no network '{word}'. Did you mean '{sibling}'?";
        if (word.LastIndexOf(':') is var colon and > 0 && NearFile.IsNamedAsOne(word[..colon]))
            return $"There is no file '{word[..colon]}'.{(NearFile.Of(word[..colon], terminal) is { } file ? $" Did you mean '{file}{word[colon..]}'?" : "")}";
        var near = NearFile.Of(word, terminal) ?? DidYouMean.Nearest(word, Zoo.Files.SelectMany(file => LoadedSpec.Of(file).Names));
        var where = before is null || Zoo.File(before.Source.Path) is not null ? "in the tool" : $"in {before.Source.Path} or in the tool";
        if (NearFile.IsNamedAsOne(word))
            return $"There is no file '{word}'.{DidYouMean.Ask(near)}";
        return $"There is no file '{word}', and no network of that name {where}."
            + (near is null ? " 'resnetgen list' shows the tool's networks." : $" Did you mean '{near}'?");
    }
}
