using ResNetGen.Compiler.Plan;
using ResNetGen.Compiler.Targets.CSharp.Layers;
using ResNetGen.Compiler.Targets.CSharp.Text;

namespace ResNetGen.Compiler.Targets.CSharp.Blocks;

/// <summary>Options B, C and D.</summary>
internal sealed class ProjectionShortcutCode(PlannedProjection projection) : ShortcutCode
{
    private readonly bool conditional = projection.IsConditional;

    public override string Description =>
        (projection.IsPooled ? "a pooled projection" : "a projection") + (conditional ? " where the dimensions change" : "");

    public override string Operand => conditional ? "projected ?? x" : "projected";

    public override string Fields => $"private readonly {ContainerCode.FieldType}{(conditional ? "?" : "")} downsample;";

    public override string Construction
    {
        get
        {
            var construction = Template.Fill($$"""
                downsample = {{ContainerCode.Sequential(Elements())}};
                register_module(nameof(downsample), downsample);
                """);
            return conditional
                ? Template.Fill($$"""
                    if ({{Condition(projection.Stride)}})
                    {
                        {{construction}}
                    }
                    """)
                : construction;
        }
    }

    public override string InferenceConstruction =>
        $"{(conditional ? "if (source.downsample is not null)\n    " : "")}register_module(nameof(downsample), downsample = ResNetGen::Folding.Fold(source.downsample));";

    public override string Statement(string source) => $"using var projected = downsample{(conditional ? "?" : "")}.call({source});";

    public override string Trace(string source)
    {
        var projected = ModuleCode.TraceModule(source, "downsample");
        return conditional ? $"downsample is null ? x : {projected}" : projected;
    }

    private IEnumerable<string> Elements() =>
        [.. projection.IsPooled ? [Pool()] : Array.Empty<string>(), .. projection.Layers.Select(layer => ElementCode.Of(layer.Layer).Create(LayerArguments.Of(layer)))];

    /// <summary>The pool keeps its place, so that the others keep their names.</summary>
    private string Pool()
    {
        var stride = NumberText.Of(projection.Stride);
        var pool = PaddingCode.Side(projection.PoolPadding) is { } side
            ? $"ResNetGen::SamePool2d.Average({stride}, {stride}, {side})"
            : $"nn.AvgPool2d({stride}, {stride}, ceil_mode: true, count_include_pad: false)";
        return stride switch
        {
            "1" => "nn.Identity()",
            _ when projection.Stride.Parameter is null => pool,
            _ => $"{stride} == 1 ? nn.Identity() : {pool}",
        };
    }
}
