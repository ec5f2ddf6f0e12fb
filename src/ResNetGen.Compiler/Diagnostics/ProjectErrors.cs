namespace ResNetGen.Compiler.Diagnostics;

/// <summary>RNG31x: what only all files of a project together show. The compiler sees one; the generator and the command report these.</summary>
public static class ProjectErrors
{
    public static readonly DiagnosticDescriptor DuplicateAcrossFiles = new("RNG310", "A network is defined in two files");
}
