using ResNetGen.Compiler.Targets.CSharp.Text;

namespace ResNetGen.Compiler.Targets.CSharp.Layers;

/// <summary>Constructor calls of containers.</summary>
internal static class ContainerCode
{
    public const string FieldType = "Modules::Sequential";

    private const int ShortLine = 100;

    /// <summary>On one line when it is short, else an element on each.</summary>
    /// <param name="elements">Expressions that make modules, or pairs of a name and such an expression.</param>
    public static string Sequential(IEnumerable<string> elements)
    {
        var all = elements.ToList();
        var line = string.Join(", ", all);
        return line.Length <= ShortLine
            ? $"nn.Sequential({line})"
            : Template.Fill($$"""
                nn.Sequential(
                    {{string.Join(",\n", all)}})
                """);
    }
}
