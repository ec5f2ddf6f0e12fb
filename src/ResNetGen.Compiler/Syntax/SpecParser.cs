using ResNetGen.Compiler.Diagnostics;

namespace ResNetGen.Compiler.Syntax;

public static class SpecParser
{
    /// <summary>How many values without quotes may break YAML before the reading is given up: each costs one more pass over the text.</summary>
    private const int MaxPasses = 32;

    /// <summary>Reads YAML into nodes. What is no YAML is reported, and gives what can be told of it (<see cref="MapNode.IsCut"/>), or null.</summary>
    public static MapNode? Parse(string text, DiagnosticBag diagnostics)
    {
        var source = new SpecText(text);
        if (!TextLimits.Check(source, diagnostics))
            return null;

        var values = new UnquotedValues(source);
        for (var pass = 0; pass < MaxPasses; pass++)
        {
            var known = values.Count;
            var document = new DocumentReader(source, values, diagnostics).Read();
            if (values.Count == known)
                return document;
        }

        return null;
    }
}
