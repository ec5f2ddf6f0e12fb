using ResNetGen.Compiler.Spec.Cells;

namespace ResNetGen.Reports.Templates.Data;

/// <summary>What templates call the ways in which paths come together.</summary>
internal static class JoinName
{
    public static string Of(Join join) => join switch
    {
        Join.Sum => "sum",
        Join.Concatenation => "concatenation",
    };
}
