using ResNetGen.Compiler.Plan;

namespace ResNetGen.Compiler.Targets.CSharp.Text;

/// <summary>Numbers of a plan as C# expressions.</summary>
internal static class NumberText
{
    public static string Of(PlannedNumber number) => number.Parameter ?? CSharpNumber.Plain(number.Value);

    /// <summary>Where <c>i</c> is the block.</summary>
    public static string Of(NumberSource source) => source.Kind switch
    {
        SourceKind.StageInput => "TIn.Channels",
        SourceKind.StageOutput => "TOut.Channels",
        SourceKind.Number => Of(source.Number),
        SourceKind.List => $"{Of(source.Number)}[global::System.Math.Min(i, {Of(source.Number)}.Length - 1)]",
    };
}
