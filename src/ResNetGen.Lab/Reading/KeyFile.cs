using ResNetGen.Compiler.Syntax;
using static ResNetGen.Compiler.Diagnostics.Quoting;

namespace ResNetGen.Lab.Reading;

/// <summary>The kinds of files that the lab reads: keys and values, without the cells of specs.</summary>
internal static class KeyFile
{
    /// <param name="what">What the file is, with its article: <c>a recipe</c>.</param>
    /// <param name="keys">The keys that it may have.</param>
    /// <param name="list">One of its keys that takes a list, and such a list.</param>
    public static FileKind Kind(string what, IReadOnlyList<string> keys, (string Key, string Value) list)
    {
        var content = $"{char.ToUpperInvariant(what[0])}{what[1..]} is made of keys and values. The keys are {All(keys)}.";
        return new()
        {
            Name = what,
            Levels = "three",
            WhereEmpty = content,
            WhereNoMap = $"This is neither a key nor a value. {content}",
            WhereTooLarge = $"It cannot be {what}, which has a few lines.",
            ForSecondDocument = "Put it into a file of its own.",
            InsteadOfMergeKey = "Write the keys themselves.",
            InsteadOfAliases = "Write the values out.",
            ValueWithAnchor = list,
        };
    }
}
