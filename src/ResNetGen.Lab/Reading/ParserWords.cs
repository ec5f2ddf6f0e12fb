using ResNetGen.Compiler.Diagnostics;
using static ResNetGen.Compiler.Diagnostics.Quoting;

namespace ResNetGen.Lab.Reading;

/// <summary>The parser is the one that reads specs, and some of its messages speak of them: here they speak of the file that was read.</summary>
/// <param name="what">What the file is, with its article: <c>a recipe</c>.</param>
/// <param name="keys">The keys that it may have.</param>
internal sealed class ParserWords(string what, IReadOnlyList<string> keys)
{
    public string Empty => $"The file is empty. {MadeOfKeys}";

    private string MadeOfKeys => $"{Upper(what)} is made of keys and values. The keys are {All(keys)}.";

    /// <summary>The same mistake at the same place, in words for this file.</summary>
    public Diagnostic Of(Diagnostic diagnostic)
    {
        var kind = diagnostic.Descriptor;
        if (kind == TextErrors.NotAMap)
            return diagnostic with { Message = diagnostic.Span.Length == 0 ? Empty : $"This is neither a key nor a value. {MadeOfKeys}" };
        if (kind == TextErrors.FileTooLarge)
            return diagnostic with { Message = $"The file is larger than 1 MB, so it cannot be {what}." };
        if (kind == TextErrors.ForbiddenCharacter)
            return diagnostic with { Message = diagnostic.Message.Replace(" in a spec.", $" in {what}.", StringComparison.Ordinal) };
        if (kind == TextErrors.MergeKey)
            return diagnostic with { Message = "Merge keys ('<<') are not supported. Write the keys themselves." };
        if (kind == TextErrors.NestingTooDeep)
            return diagnostic with { Message = $"Lists and maps are nested too deep here. {Upper(what)} needs no more than three levels." };
        if (kind == TextErrors.SeveralDocuments)
            return diagnostic with { Message = "A second document begins here; a file holds one. Put it into a file of its own." };
        return diagnostic;
    }

    private static string Upper(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
