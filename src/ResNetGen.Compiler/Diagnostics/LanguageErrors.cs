namespace ResNetGen.Compiler.Diagnostics;

/// <summary>RNG1xx: the text is YAML, but not the language of specs.</summary>
public static class LanguageErrors
{
    public static readonly DiagnosticDescriptor UnknownKey = new("RNG101", "The key is unknown");

    public static readonly DiagnosticDescriptor MisplacedKey = new("RNG102", "The key is in the wrong place");

    public static readonly DiagnosticDescriptor UnknownValue = new("RNG103", "The value is unknown");

    public static readonly DiagnosticDescriptor BadNumber = new("RNG104", "The number is malformed or out of range");

    public static readonly DiagnosticDescriptor MissingSetting = new("RNG105", "A required setting is missing");

    public static readonly DiagnosticDescriptor MissingValue = new("RNG106", "A key has no value");

    public static readonly DiagnosticDescriptor WrongKindOfValue = new("RNG107", "The value has the wrong kind: a list, a map or a single value");

    public static readonly DiagnosticDescriptor ListLength = new("RNG108", "A list does not have one value for each stage");

    public static readonly DiagnosticDescriptor BadCell = new("RNG109", "The cell is malformed");

    public static readonly DiagnosticDescriptor BadStemRow = new("RNG110", "The row of the stem is malformed");

    public static readonly DiagnosticDescriptor UnusableSetting = new("RNG111", "The network cannot use the setting");

    public static readonly DiagnosticDescriptor ExclusiveSettings = new("RNG112", "Two settings exclude each other");

    public static readonly DiagnosticDescriptor SaidTwice = new("RNG113", "The row's cell sets it already");

    public static readonly DiagnosticDescriptor NoNetwork = new("RNG114", "The file defines no network");

    public static readonly DiagnosticDescriptor TooMany = new("RNG115", "There are too many networks, stages or blocks");

    public static readonly DiagnosticDescriptor RegNetWidth = new("RNG116", "The RegNet parameters give an impossible width");

    public static readonly DiagnosticDescriptor NotOneLine = new("RNG117", "The text must be a single line");

    public static readonly DiagnosticDescriptor CommaInNumber = new("RNG118", "A number has a comma");

    public static readonly DiagnosticDescriptor UnusualNorm =
        new("RNG119", "Epsilon or momentum of a batch norm is not what it usually is", Severity.Warning);

    public static readonly DiagnosticDescriptor BadFormula = new("RNG120", "The formula of a count is malformed");

    public static readonly DiagnosticDescriptor SwappedCardinality =
        new("RNG150", "Cardinality and base width look swapped", Severity.Warning);
}
