using ResNetGen.Compiler.Graph.Layers.Compound;
using ResNetGen.Compiler.Plan;
using ResNetGen.Compiler.Targets.CSharp.Text;

namespace ResNetGen.Targets.PyTorch.Text;

/// <summary>Numbers as Python expressions.</summary>
internal static class PythonNumber
{
    /// <summary><c>2048</c></summary>
    public static string Literal(int value) => CSharpNumber.Plain(value);

    /// <summary>The shortest digits that give this number back: <c>1e-05</c>.</summary>
    public static string Literal(double value) => CSharpNumber.Literal(value).ToLowerInvariant();

    /// <param name="name">Of the argument: one that is a flag is written as such.</param>
    public static string Literal(string name, int value) => !IsFlag(name) ? Literal(value) : value == 0 ? "False" : "True";

    /// <param name="name">Of the argument that it is for.</param>
    public static string Of(string name, PlannedNumber number) => number.Parameter is { } parameter ? PythonName.Snake(parameter) : Literal(name, number.Value);

    /// <summary>Where <c>i</c> is the block.</summary>
    /// <param name="name">Of the argument that it is for.</param>
    public static string Of(string name, NumberSource source) => source.Kind switch
    {
        SourceKind.StageInput => "in_channels",
        SourceKind.StageOutput => "out_channels",
        SourceKind.Number => Of(name, source.Number),
        SourceKind.List => $"{Of(name, source.Number)}[min(i, len({Of(name, source.Number)}) - 1)]",
    };

    /// <summary>Whether an expression is a number and no name.</summary>
    public static bool IsLiteral(string expression) => char.IsDigit(expression[0]) || expression is "True" or "False";

    /// <summary>The annotation of a parameter.</summary>
    public static string TypeOf(string name) => IsFlag(name) ? "bool" : "int";

    private static bool IsFlag(string name) => name.StartsWith(MultiScaleLayer.Separate, StringComparison.Ordinal);
}
