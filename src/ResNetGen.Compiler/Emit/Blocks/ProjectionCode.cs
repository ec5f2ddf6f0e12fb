using ResNetGen.Compiler.Emit.Layers;
using ResNetGen.Compiler.Emit.Text;
using ResNetGen.Compiler.Graph;

namespace ResNetGen.Compiler.Emit.Blocks;

/// <summary>Options B, C and D.</summary>
internal sealed class ProjectionCode : ShortcutCode
{
    private readonly BlockClass blockClass;

    private readonly BlockNumbers numbers;

    private readonly string stride;

    private readonly bool conditional;

    private readonly ProjectionShortcut pattern;

    public ProjectionCode(BlockClass blockClass, BlockNumbers numbers)
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
        foreach (var layer in pattern.Layers)
        {
            if (layer is ConvolutionLayer convolution)
                yield return ConvolutionCode.Create(convolution, numbers.InChannels.Name, numbers.OutChannels.Name, pooled ? "1" : stride, "0", "1", "1");
            else if (layer is NormLayer norm)
                yield return NormCode.Create(norm, numbers.OutChannels.Name);
        }
    }

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
