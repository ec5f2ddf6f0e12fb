using ResNetGen.Compiler.Diagnostics;

namespace ResNetGen.Generator;

/// <summary>The mistakes that only the generator can see: between files, in the project, and its own.</summary>
internal static class Descriptors
{
    public static readonly DiagnosticDescriptor NameIsNamespace = new("RNG311", "A network has the name of a namespace");

    public static readonly DiagnosticDescriptor NamespaceIsGeneratedType = new("RNG312", "A namespace has the name of a generated type");

    public static readonly DiagnosticDescriptor InvalidNamespaceOption = new("RNG320", "An option is not a C# namespace");

    public static readonly DiagnosticDescriptor UnknownVisibility = new("RNG321", "The visibility is neither public nor internal");

    public static readonly DiagnosticDescriptor InternalError = new("RNG901", "The generator failed");
}
