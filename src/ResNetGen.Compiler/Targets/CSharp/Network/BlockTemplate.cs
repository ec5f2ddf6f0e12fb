using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Graph.Layers.Compound;
using ResNetGen.Compiler.Plan;
using ResNetGen.Compiler.Spec.Cells;
using ResNetGen.Compiler.Targets.CSharp.Blocks;
using ResNetGen.Compiler.Targets.CSharp.Layers;
using ResNetGen.Compiler.Targets.CSharp.Parts;
using ResNetGen.Compiler.Targets.CSharp.Text;

namespace ResNetGen.Compiler.Targets.CSharp.Network;

/// <summary>The nested class of a block.</summary>
internal sealed class BlockTemplate
{
    private readonly BlockClass blockClass;

    private readonly ShortcutCode shortcut;

    /// <summary>As the plan has them: no norm is folded.</summary>
    private readonly IReadOnlyList<NetworkModule> plain;

    private readonly IReadOnlyList<NetworkModule> modules;

    private readonly string constructor;

    private readonly string methods;

    public BlockTemplate(BlockClass blockClass)
    {
        this.blockClass = blockClass;
        shortcut = ShortcutCode.Of(blockClass.Shortcut);
        plain = MainPathCode.Modules(blockClass);
        modules = NetworkModule.Folded(plain);
        constructor = Constructor;
        methods = Methods;
    }

    /// <summary>What makes it another block, in lines.</summary>
    public string Architecture => Template.Lines($"class {blockClass.Name}", Fields(plain), constructor, methods);

    public string Write() => Template.Fill($$"""
        /// <summary>{{SummaryOf(blockClass)}}</summary>
        private sealed class {{blockClass.Name}} : ResNetGen::ResidualBlock
        {
            {{Template.Sections([Fields(modules), constructor, .. InferenceForm, methods])}}
        }
        """);

    /// <summary><c>[1x1; 3x3; 1x1] with an identity shortcut.</c></summary>
    public static string SummaryOf(BlockClass blockClass) => $"[{Kernels(blockClass.MainPath)}] with {ShortcutCode.Of(blockClass.Shortcut).Description}.";

    /// <summary><c>1x1; sum(4 of 3x3 | 1x1)</c></summary>
    private static string Kernels(IEnumerable<PlannedStep> steps) => string.Join("; ", steps.Select(Kernels).Where(text => text.Length > 0));

    private static string Kernels(PlannedStep step) => step.Match(
        layer: layer => layer.Layer is CompoundLayer ? "3x3" : layer.Layer is ConvolutionLayer { Kernel: var kernel } ? $"{CSharpNumber.Plain(kernel)}x{CSharpNumber.Plain(kernel)}" : "",
        split: split => $"{split.Join.Text()}({string.Join(" | ", split.Paths.Select(Kernels))})");

    private static string Kernels(PlannedPaths paths) => (paths.Times == 1 ? "" : $"{CSharpNumber.Plain(paths.Times)} of ") + Kernels(paths.Steps);

    private string Fields(IEnumerable<NetworkModule> fields) => Template.Lines(
        NetworkModule.GroupedFields(fields), shortcut.Fields, blockClass.HasDropPath ? "private readonly double dropPath;" : "");

    private IEnumerable<string> ConstructorParameters =>
        [.. blockClass.Parameters.Select(parameter => $"int {parameter.Name}"), .. blockClass.HasDropPath ? ["double dropPath"] : Array.Empty<string>()];

    private string Constructor => Template.Fill($$"""
        internal {{blockClass.Name}}({{string.Join(", ", ConstructorParameters)}}) : base(nameof({{blockClass.Name}}))
        {
            {{Template.Sections(
                Template.Lines(NetworkModule.Creations(modules), blockClass.HasDropPath ? "this.dropPath = dropPath;" : ""), NetworkModule.Registrations(modules), shortcut.Construction)}}
        }
        """);

    private IEnumerable<string> InferenceForm =>
    [
        Template.Fill($$"""
            // A norm that is null has been folded into the convolution before it.
            private {{blockClass.Name}}({{blockClass.Name}} source) : base(nameof({{blockClass.Name}}))
            {
                {{Template.Lines(NetworkModule.Copies(modules), shortcut.InferenceConstruction)}}
            }
            """),
        $"public override ResNetGen::ResidualBlock ToInference() => new {blockClass.Name}(this);",
        Template.Method("public override ResNetGen::SymbolicTensor Trace(ResNetGen::SymbolicTensor x)", BlockTrace.Write(blockClass, shortcut)),
    ];

    private string Methods => Template.Sections(
        StartAsShortcut,
        Template.Fill($$"""
            public override torch.Tensor forward(torch.Tensor x)
            {
                {{BlockForward.Write(blockClass, shortcut)}}
            }
            """));

    private string StartAsShortcut => blockClass.ZeroInitStep is { } step
        ? step.Match(
            layer: layer => $"internal void StartAsShortcut() => nn.init.zeros_({Weight(layer)});",
            split: split => $"internal void StartAsShortcut() => {split.Field}.StartAtZero();")
        : "";

    private string Weight(PlannedLayer layer) => LayerCode.Of(layer.Layer) is ConvolutionCode convolution
        ? convolution.Weight(FieldName.Of(layer))
        : $"{FieldName.Of(layer)}{(IsFolded(layer) ? "!" : "")}.weight";

    private bool IsFolded(PlannedLayer layer) => modules.Single(module => module.Field == FieldName.Of(layer)).Copy.Length == 0;
}
