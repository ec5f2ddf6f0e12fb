namespace ResNetGen.Compiler.Syntax;

/// <summary>What a file of keys and values is, for the messages about it: each kind has its own keys, and its own remedies.</summary>
internal sealed record FileKind
{
    /// <summary>A description of networks, which the compiler is for.</summary>
    public static FileKind Spec { get; } = new()
    {
        Name = "a spec",
        HasCells = true,
        Levels = "five",
        WhereEmpty = "A spec has at least 'name: ResNet50' and the settings 'block', 'blocks' and 'width'.",
        WhereNoMap = "A spec is made of keys and values, such as 'name: ResNet50'; this is neither.",
        WhereTooLarge = "Split it: each file is compiled on its own.",
        ForSecondDocument = "Put its networks under the first one's 'networks:', or into a file of their own.",
        InsteadOfMergeKey = "Write 'extends: NAME' to start from another network of the file.",
        InsteadOfAliases = "Write the values out, or share them by 'extends'.",
        ValueWithAnchor = ("width", "[64, 128]"),
    };

    /// <summary>With its article.</summary>
    public required string Name { get; init; }

    /// <summary>Whether a list that looks like a cell is one: <c>[3x3, 64; 3x3, 64]</c>.</summary>
    public bool HasCells { get; init; }

    /// <summary>How deep lists and maps of such a file are nested, in words.</summary>
    public required string Levels { get; init; }

    /// <summary>What such a file is made of, said where the file is empty.</summary>
    public required string WhereEmpty { get; init; }

    /// <summary>The same, said where something else than keys and values is found.</summary>
    public required string WhereNoMap { get; init; }

    /// <summary>What to do about a file that is too large.</summary>
    public required string WhereTooLarge { get; init; }

    /// <summary>What to do with a second document.</summary>
    public required string ForSecondDocument { get; init; }

    /// <summary>What to write where a merge key (<c>&lt;&lt;</c>) is.</summary>
    public required string InsteadOfMergeKey { get; init; }

    /// <summary>What to write instead of aliases that expand too far.</summary>
    public required string InsteadOfAliases { get; init; }

    /// <summary>A key and a value of such a file, to show where an anchor is written.</summary>
    public required (string Key, string Value) ValueWithAnchor { get; init; }
}
