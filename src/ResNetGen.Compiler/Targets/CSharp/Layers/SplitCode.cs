using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Plan;
using ResNetGen.Compiler.Spec.Cells;
using ResNetGen.Compiler.Targets.CSharp.Text;

namespace ResNetGen.Compiler.Targets.CSharp.Layers;

/// <summary>A split as one module whose children are its paths. Paths that are alike are written once.</summary>
internal static class SplitCode
{
    public const string FieldType = "ResNetGen::SplitPaths";

    /// <summary>The expression that makes the module.</summary>
    /// <param name="norm">That the block runs before the split and that carries the split's name; null: none.</param>
    public static string Create(PlannedSplit split, PlannedLayer? norm) =>
        Create(split, norm is null ? [] : [$".WithNorm({Create(norm, ownsInput: true)})"]);

    private static string Create(PlannedSplit split, IEnumerable<string> before)
    {
        var method = split.Join switch
        {
            Join.Sum => "Sum",
            Join.Concatenation => "Concatenation",
        };
        return Template.Fill($$"""
            {{FieldType}}.{{method}}()
                {{Template.Lines([.. before, .. split.Paths.Select(Add), .. split.Closing.Select(Close)])}}
            """);
    }

    private static string Add(PlannedPaths paths) => paths switch
    {
        { Steps.Count: 0, Times: 1 } => ".Identity()",
        { Steps.Count: 0 } => $".Identity({CSharpNumber.Plain(paths.Times)})",
        { Times: 1 } => $".Path({Path(paths.Steps)})",
        _ => $".Paths({CSharpNumber.Plain(paths.Times)}, () => {Path(paths.Steps)})",
    };

    private static string Close(PlannedLayer layer) => layer.Layer is ChannelBiasLayer
        ? $".Biased({LayerArguments.Of(layer).InChannels})"
        : $".Closed({SpecText.Literal(layer.Field)}, {Create(layer, ownsInput: true)})";

    private static string Path(IEnumerable<PlannedStep> steps)
    {
        var elements = new List<string>();
        // What carries the name of a split behind it is part of the split, and so are the layers between.
        var before = new List<string>();
        foreach (var step in steps)
        {
            var code = step.Match(layer: layer => Create(layer, ownsInput: elements.Count + before.Count > 0), split: split => Create(split, before));
            var point = step.Field.IndexOf('.');
            var name = SpecText.Literal(step.Field.Substring(point + 1));
            if (step is PlannedLayer && (point >= 0 || before.Count > 0))
            {
                before.Add($".Before({name}, {code})");
                continue;
            }

            elements.Add($"({name}, {code})");
            before = [];
        }

        return ContainerCode.Sequential(elements);
    }

    /// <param name="ownsInput">The first layer of a path is given what the other paths see too.</param>
    private static string Create(PlannedLayer layer, bool ownsInput) => ElementCode.Of(layer.Layer).CreateElement(LayerArguments.Of(layer) with { OwnsInput = ownsInput });
}
