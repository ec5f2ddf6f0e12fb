namespace ResNetGen.Compiler.Diagnostics;

/// <summary>RNG0xx: the file is not the YAML that the language is written in.</summary>
public static class TextErrors
{
    public static readonly DiagnosticDescriptor FileTooLarge = new("RNG001", "The file is too large");

    public static readonly DiagnosticDescriptor ForbiddenCharacter = new("RNG002", "The text holds a character that no spec may hold");

    public static readonly DiagnosticDescriptor TabIndentation = new("RNG003", "A line is indented by a tab");

    public static readonly DiagnosticDescriptor DuplicateKey = new("RNG004", "A key is written twice");

    public static readonly DiagnosticDescriptor MissingQuotes = new("RNG005", "A value needs quotes");

    public static readonly DiagnosticDescriptor MergeKey = new("RNG006", "Merge keys are not supported");

    public static readonly DiagnosticDescriptor UnresolvedAlias = new("RNG007", "An alias refers to nothing or to itself");

    public static readonly DiagnosticDescriptor AliasExpansion = new("RNG008", "Aliases expand too far");

    public static readonly DiagnosticDescriptor NestingTooDeep = new("RNG009", "The nesting is too deep");

    public static readonly DiagnosticDescriptor NotYaml = new("RNG010", "The text is not YAML");

    public static readonly DiagnosticDescriptor Unclosed = new("RNG011", "A bracket or a quote is not closed");

    public static readonly DiagnosticDescriptor SeveralDocuments = new("RNG012", "The file holds more than one document");

    public static readonly DiagnosticDescriptor Tag = new("RNG013", "Tags are not supported");

    public static readonly DiagnosticDescriptor NotAMap = new("RNG014", "The file is not a list of keys and values");

    public static readonly DiagnosticDescriptor KeyIsNoText = new("RNG015", "A key is not plain text");
}
