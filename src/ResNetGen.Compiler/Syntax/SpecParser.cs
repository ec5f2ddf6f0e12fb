using ResNetGen.Compiler.Diagnostics;

namespace ResNetGen.Compiler.Syntax;

public static class SpecParser
{
    /// <summary>Reads YAML into nodes; null when the text is no YAML, which has been reported.</summary>
    public static MapNode? Parse(string text, DiagnosticBag diagnostics) => throw new NotSupportedException();
}
