using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Graph.Facts;
using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Targets.CSharp.Layers;
using ResNetGen.Compiler.Targets.CSharp.Text;

namespace ResNetGen.Compiler.Targets.CSharp.Blocks;

/// <summary>Options B, C and D.</summary>
internal sealed class ProjectionShortcutCode : ShortcutCode
{
    private readonly BlockClass blockClass;

    private readonly BlockNumbers numbers;

    private readonly string stride;

    private readonly bool conditional;

    private readonly ProjectionShortcut pattern;

    public ProjectionShortcutCode(BlockClass blockClass, BlockNumbers numbers)
    {
        this.blockClass = blockClass;
        this.numbers = numbers;
        stride = Stride(numbers);
        conditional = blockClass.Blocks.Any(block => block.Shortcut is IdentityShortcut);
        pattern = blockClass.Blocks.Select(block => block.Shortcut).OfType<ProjectionShortcut>().First();
    }

    public override string Description =>
        (blockClass.Shortcut.Kind == ShortcutFamilyKind.PooledProjection ? "a pooled projection" : "a projection") + (conditional ? " where the dimensions change" : "");

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
                    if ({{Condition(stride)}})
                    {
                        {{construction}}
                    }
                    """)
                : construction;
        }
    }

    public override string InferenceConstruction => Template.Lines(
        $"downsample = {(conditional ? "source.downsample is null ? null : " : "")}ResNetGen::Folding.Fold(source.downsample);",
        $"{(conditional ? "if (downsample is not null)\n    " : "")}register_module(nameof(downsample), downsample);");

    public override string Statement(string source) => $"using var projected = downsample{(conditional ? "?" : "")}.call({source});";

    /// <summary>True where the dimensions change.</summary>
    public static string Condition(string stride) => stride switch
    {
        "1" => "inChannels != outChannels",
        _ => $"{stride} != 1 || inChannels != outChannels",
    };

    private IEnumerable<string> Elements()
    {
        var pooled = blockClass.Shortcut.Kind == ShortcutFamilyKind.PooledProjection;
        if (pooled)
            yield return Pool();
        var channels = numbers.InChannels.Name;
        foreach (var layer in pattern.Layers.Where(layer => layer is not PoolLayer))
        {
            var arguments = new LayerArguments(channels, Arguments(layer, pooled ? "1" : stride));
            yield return ElementCode.Of(layer).Create(arguments);
            channels = arguments.OutChannels;
        }
    }

    /// <summary>The layer's numbers: of a shortcut, width and stride are the block's.</summary>
    private Dictionary<string, string> Arguments(Layer layer, string layerStride) => layer.Numbers.ToDictionary(
        number => number.Name,
        number => number.Quantity switch
        {
            Quantity.Channels => numbers.OutChannels.Name,
            Quantity.Stride => layerStride,
            Quantity.Dilation or Quantity.Groups or Quantity.Attention => CSharpNumber.Plain(number.Value),
        },
        StringComparer.Ordinal);

    /// <summary>The pool keeps its place, so that the others keep their names.</summary>
    private string Pool()
    {
        var pool = $"nn.AvgPool2d({stride}, {stride}, ceil_mode: true, count_include_pad: false)";
        return stride switch
        {
            "1" => "nn.Identity()",
            _ when char.IsDigit(stride[0]) => pool,
            _ => $"{stride} == 1 ? nn.Identity() : {pool}",
        };
    }
}
