using System.CommandLine.Completions;
using ResNetGen.Tool.Specs;

namespace ResNetGen.Tool.Completion;

/// <summary>What can be meant where a command takes a spec: networks of the zoo, and behind <c>file:</c> those of the file.</summary>
internal static class ReferenceWords
{
    /// <summary>Nothing at a word that is not begun: between a hundred networks of the zoo nobody finds a file.</summary>
    public static IEnumerable<CompletionItem> At(CompletionContext context, Terminal terminal)
    {
        var word = context.WordToComplete;
        if (word.Length == 0)
            return [];
        return (word.LastIndexOf(':') is var colon and > 0 && Names(word[..colon], terminal) is { Count: > 0 } inFile
            ? inFile.Select(name => $"{word[..colon]}:{name}")
            : Zoo.Files.SelectMany(file => LoadedSpec.Of(file).Names)).Select(name => new CompletionItem(name));
    }

    private static IReadOnlyList<string> Names(string file, Terminal terminal)
    {
        try
        {
            return File.Exists(terminal.FullPath(file)) ? [.. LoadedSpec.Of(SpecReader.Read(file, terminal)).Names] : [];
        }
        catch (Exception failure) when (failure is ToolException or IOException or UnauthorizedAccessException)
        {
            // What cannot be read has nothing to offer.
            return [];
        }
    }
}
