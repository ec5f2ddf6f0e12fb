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
        var closing = split.Closing.Select(layer => $"\n    .Closed({SpecText.Literal(layer.Field)}, {Create(layer)})");
        return Template.Fill($$"""
            {{FieldType}}.{{method}}()
                {{Template.Lines(split.Paths.Select(Add))}}
            """) + string.Concat(closing);
    }

    private static string Add(PlannedPaths paths) => paths.Times == 1
        ? $".Path({Path(paths.Steps)})"
        : $".Paths({CSharpNumber.Plain(paths.Times)}, () => {Path(paths.Steps)})";

    private static string Path(IReadOnlyCollection<PlannedStep> steps) => steps.Count == 0
        ? "nn.Identity()"
        : ContainerCode.Sequential(steps.Select(step => $"({SpecText.Literal(step.Field)}, {step.Match(Create, Create)})"));

    private static string Create(PlannedLayer layer) => ElementCode.Of(layer.Layer).Create(LayerArguments.Of(layer));
}
