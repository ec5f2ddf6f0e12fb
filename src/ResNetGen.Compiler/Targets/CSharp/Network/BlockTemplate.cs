using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Targets.CSharp.Blocks;
using ResNetGen.Compiler.Targets.CSharp.Inference;
using ResNetGen.Compiler.Targets.CSharp.Parts;
using ResNetGen.Compiler.Targets.CSharp.Text;

namespace ResNetGen.Compiler.Targets.CSharp.Network;

/// <summary>The nested class of a block.</summary>
internal sealed class BlockTemplate
{
    private readonly BlockClass blockClass;

    private readonly BlockNumbers numbers;

    private readonly ShortcutCode shortcut;

    private readonly MainPathCode mainPath;

    public BlockTemplate(BlockClass blockClass)
    {
        this.blockClass = blockClass;
        numbers = new(blockClass);
        // First, so that "stride" is the block's.
        shortcut = ShortcutCode.Of(blockClass, numbers);
        mainPath = new(blockClass.Pattern, numbers);
    }

    /// <summary>What the constructor takes, in order; the drop probability comes after these.</summary>
    public BlockNumbers Numbers => numbers;

    public string Write() => Template.Fill($$"""
        /// <summary>{{Summary}}</summary>
        private sealed class {{blockClass.Name}} : nn.Module<torch.Tensor, torch.Tensor>
        {
            {{Fields}}

            internal {{blockClass.Name}}({{string.Join(", ", ConstructorParameters)}}) : base(nameof({{blockClass.Name}}))
            {
                {{Constructor}}
            }

            {{Methods}}

            {{new InferenceBlockTemplate(blockClass, mainPath.Modules, shortcut).Write()}}
        }
        """);

    private string Summary
    {
        get
        {
            var kernels = blockClass.Pattern.MainPath.OfType<ConvolutionLayer>().Select(convolution => $"{CSharpNumber.Plain(convolution.Kernel)}x{CSharpNumber.Plain(convolution.Kernel)}");
            return $"[{string.Join("; ", kernels)}] with {shortcut.Description}.";
        }
    }

    private string Fields => Template.Lines(
        NetworkModule.GroupedFields(mainPath.Modules), shortcut.Fields, blockClass.HasDropPath ? "private readonly double dropPath;" : "");

    private IEnumerable<string> ConstructorParameters =>
        [.. numbers.Parameters.Select(parameter => $"int {parameter.Name}"), .. blockClass.HasDropPath ? ["double dropPath"] : Array.Empty<string>()];

    private string Constructor => Template.Sections(
        Template.Lines(NetworkModule.Creations(mainPath.Modules), blockClass.HasDropPath ? "this.dropPath = dropPath;" : ""), NetworkModule.Registrations(mainPath.Modules), shortcut.Construction);

    /// <summary>What <c>StartAsShortcut</c> sets to 0; null where the block has no such method.</summary>
    public Layer? ZeroInitLayer => blockClass.Pattern.MainPath.FirstOrDefault(layer => layer is NormLayer { ZeroInit: true } or ConvolutionLayer { ZeroInit: true });

    private string Methods => Template.Sections(
        ZeroInitLayer is null ? "" : $"internal void StartAsShortcut() => nn.init.zeros_({MainPathCode.Field(ZeroInitLayer)}.weight);",
        "protected override void RegisterComponents() { }",
        Template.Fill($$"""
            public override torch.Tensor forward(torch.Tensor x)
            {
                {{BlockForward.Write(blockClass, shortcut)}}
            }
            """));
}
