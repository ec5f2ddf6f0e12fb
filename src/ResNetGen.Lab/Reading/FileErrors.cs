using ResNetGen.Compiler.Diagnostics;

namespace ResNetGen.Lab.Reading;

/// <summary>What can be wrong with a recipe or an experiment beside what is wrong with any YAML (RNG0xx).</summary>
public static class FileErrors
{
    public static readonly DiagnosticDescriptor UnknownKey = new("LAB101", "A key is unknown");

    public static readonly DiagnosticDescriptor WrongValue = new("LAB102", "A value is wrong");

    public static readonly DiagnosticDescriptor MissingKey = new("LAB103", "A key is missing");

    public static readonly DiagnosticDescriptor Conflict = new("LAB104", "Two keys exclude each other");
}
