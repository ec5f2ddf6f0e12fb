using ResNetGen.Compiler.Plan;
using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Targets.CSharp.Text;
using ResNetGen.Targets.PyTorch.Helpers;
using ResNetGen.Targets.PyTorch.Layers;
using ResNetGen.Targets.PyTorch.Text;

namespace ResNetGen.Targets.PyTorch.Blocks;

/// <summary>What a block adds to its main path: nothing, its input, or what the module <c>downsample</c> makes.</summary>
internal sealed class ShortcutCode
{
    /// <summary>Whether the module sees the tensor behind the first norm and activation, while an identity sees the block's input.</summary>
    private readonly bool seesActivated;

    /// <param name="after">How many steps of the main path the module takes its input behind.</param>
    public ShortcutCode(PlannedShortcut shortcut, int after)
    {
        seesActivated = after > 0;
        (Construction, Operand, Helpers) = shortcut.Match<(string, string?, IEnumerable<Helper>)>(
            none: () => ("", null, []),
            identity: () => ("", "x", []),
            zeroPad: zeroPad => (Construct(zeroPad.IsConditional, zeroPad.Stride, Padding(zeroPad)), Made(zeroPad.IsConditional), [OtherHelpers.ZeroPadding]),
            projection: projection => (Construct(projection.IsConditional, projection.Stride, Projection(projection)), Made(projection.IsConditional), HelpersOf(projection)));
        Statement = seesActivated && Operand is not (null or "x")
            ? $"shortcut = {Operand}"
            : "";
        if (Statement.Length > 0)
            Operand = "shortcut";
    }

    /// <summary>Statements at the end of the constructor.</summary>
    public string Construction { get; }

    /// <summary>The tensor to add; null in a plain net.</summary>
    public string? Operand { get; }

    /// <summary>The statement behind the first norm and activation; empty where the module sees the block's input.</summary>
    public string Statement { get; }

    /// <summary>What the file must have for it.</summary>
    public IEnumerable<Helper> Helpers { get; }

    private string Made(bool conditional) => !seesActivated ? "self.downsample(x)"
        : conditional ? "x if self.downsample is None else self.downsample(y)" : "self.downsample(y)";

    private string Construct(bool conditional, PlannedNumber stride, string module)
    {
        if (!conditional)
            return $"self.downsample = {module}";
        return Template.Fill($$"""
            {{(seesActivated ? "self.downsample = None" : "self.downsample: nn.Module = nn.Identity()")}}
            if {{(stride.Is(1) ? "" : $"{PythonNumber.Of("", stride)} != 1 or ")}}in_channels != out_channels:
                self.downsample = {{module}}
            """);
    }

    private static string Padding(PlannedZeroPad zeroPad) => $"{OtherHelpers.ZeroPadding.Name}({PythonNumber.Of("", zeroPad.Stride)}, out_channels - in_channels)";

    private static string Projection(PlannedProjection projection) => PythonCall.Write(
        "nn.Sequential",
        [
            .. projection.IsPooled ? [Pool(projection)] : Array.Empty<string>(),
            .. projection.Layers.Select(layer => LayerCode.Of(layer.Layer).Create(LayerArguments.Of(layer))),
        ]);

    /// <summary>The pool keeps its place, so that the others keep their names.</summary>
    private static string Pool(PlannedProjection projection)
    {
        var stride = PythonNumber.Of("", projection.Stride);
        var pool = projection.PoolPadding == PaddingMode.Centred
            ? $"nn.AvgPool2d({stride}, ceil_mode=True, count_include_pad=False)"
            : $"{PoolCode.Same(PoolKind.Average, projection.PoolPadding).Name}({stride}, {stride})";
        return stride == "1" ? "nn.Identity()" : PythonNumber.IsLiteral(stride) ? pool : $"{pool} if {stride} > 1 else nn.Identity()";
    }

    private static IEnumerable<Helper> HelpersOf(PlannedProjection projection) =>
    [
        .. projection.Layers.SelectMany(layer => LayerCode.Of(layer.Layer).Helpers(LayerArguments.Of(layer))),
        .. projection.IsPooled && projection.PoolPadding != PaddingMode.Centred && !projection.Stride.Is(1) ? [PoolCode.Same(PoolKind.Average, projection.PoolPadding)] : Array.Empty<Helper>(),
    ];
}
