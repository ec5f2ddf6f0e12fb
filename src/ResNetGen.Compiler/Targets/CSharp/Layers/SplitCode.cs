using ResNetGen.Compiler.Graph.Paths;
using ResNetGen.Compiler.Plan;
using ResNetGen.Compiler.Targets.CSharp.Text;

namespace ResNetGen.Compiler.Targets.CSharp.Layers;

/// <summary>A split as one module whose children are its paths. Paths that are alike are written once.</summary>
internal static class SplitCode
{
    public const string FieldType = "ResNetGen::SplitPaths";

    /// <summary>The expression that makes the module.</summary>
    public static string Create(PlannedSplit split)
    {
        var method = split.Join switch
        {
            Join.Sum => "Sum",
            Join.Concatenation => "Concatenation",
        };
        var closing = split.Closing.Select(layer => $"\n    .Closed({SpecText.Literal(layer.Field)}, {Create(layer, ownsInput: true)})");
        return Template.Fill($$"""
            {{FieldType}}.{{method}}()
                {{Template.Lines(split.Paths.Select(Add))}}
            """) + string.Concat(closing);
    }

    private static string Add(PlannedPaths paths) => paths switch
    {
        { Steps.Count: 0 } => ".Identity()",
        { Times: 1 } => $".Path({Path(paths.Steps)})",
        _ => $".Paths({CSharpNumber.Plain(paths.Times)}, () => {Path(paths.Steps)})",
    };

    private static string Path(IEnumerable<PlannedStep> steps) =>
        ContainerCode.Sequential(steps.Select((step, i) => $"({SpecText.Literal(step.Field)}, {step.Match(layer => Create(layer, ownsInput: i > 0), Create)})"));

    /// <param name="ownsInput">The first layer of a path is given what the other paths see too.</param>
    private static string Create(PlannedLayer layer, bool ownsInput) => ElementCode.Of(layer.Layer).CreateElement(LayerArguments.Of(layer) with { OwnsInput = ownsInput });
}
