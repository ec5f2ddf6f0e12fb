using ResNetGen.Compiler.Diagnostics;

namespace ResNetGen.Compiler.Syntax;

public static class SpecParser
{
    /// <summary>How many values without quotes may break YAML before the reading is given up: each costs one more pass over the text.</summary>
    private const int MaxPasses = 32;

    /// <summary>Reads YAML into nodes. What is no YAML is reported, and gives what can be told of it (<see cref="MapNode.IsCut"/>), or null.</summary>
    public static MapNode? Parse(string text, DiagnosticBag diagnostics) => Parse(text, FileKind.Spec, diagnostics);

    /// <inheritdoc cref="Parse(string, DiagnosticBag)"/>
    /// <param name="kind">What the text is: messages speak of that.</param>
    internal static MapNode? Parse(string text, FileKind kind, DiagnosticBag diagnostics)
    {
        var source = new SpecText(text);
        if (!TextLimits.Check(source, kind, diagnostics))
            return null;

        var values = new UnquotedValues(source, kind);
        for (var pass = 0; pass < MaxPasses; pass++)
        {
            var known = values.Count;
            var document = new DocumentReader(source, kind, values, diagnostics).Read();
            if (values.Count == known)
                return document;
        }

        return null;
    }
}
