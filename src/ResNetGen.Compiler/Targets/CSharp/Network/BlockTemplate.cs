using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Plan;
using ResNetGen.Compiler.Targets.CSharp.Blocks;
using ResNetGen.Compiler.Targets.CSharp.Inference;
using ResNetGen.Compiler.Targets.CSharp.Parts;
using ResNetGen.Compiler.Targets.CSharp.Text;

namespace ResNetGen.Compiler.Targets.CSharp.Network;

/// <summary>The nested class of a block.</summary>
internal sealed class BlockTemplate(BlockClass blockClass)
{
    private readonly ShortcutCode shortcut = ShortcutCode.Of(blockClass.Shortcut);

    private readonly IReadOnlyList<NetworkModule> modules = MainPathCode.Modules(blockClass);

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

            {{new InferenceBlockTemplate(blockClass, modules, shortcut).Write()}}
        }
        """);

    private string Summary
    {
        get
        {
            var kernels = blockClass.Layers.Select(layer => layer.Layer).OfType<ConvolutionLayer>().Select(convolution => $"{CSharpNumber.Plain(convolution.Kernel)}x{CSharpNumber.Plain(convolution.Kernel)}");
            return $"[{string.Join("; ", kernels)}] with {shortcut.Description}.";
        }
    }

    private string Fields => Template.Lines(
        NetworkModule.GroupedFields(modules), shortcut.Fields, blockClass.HasDropPath ? "private readonly double dropPath;" : "");

    private IEnumerable<string> ConstructorParameters =>
        [.. blockClass.Parameters.Select(parameter => $"int {parameter.Name}"), .. blockClass.HasDropPath ? ["double dropPath"] : Array.Empty<string>()];

    private string Constructor => Template.Sections(
        Template.Lines(NetworkModule.Creations(modules), blockClass.HasDropPath ? "this.dropPath = dropPath;" : ""), NetworkModule.Registrations(modules), shortcut.Construction);

    private string Methods => Template.Sections(
        blockClass.ZeroInitLayer is { } layer ? $"internal void StartAsShortcut() => nn.init.zeros_({layer.Field}.weight);" : "",
        "protected override void RegisterComponents() { }",
        Template.Fill($$"""
            public override torch.Tensor forward(torch.Tensor x)
            {
                {{BlockForward.Write(blockClass, shortcut)}}
            }
            """));
}
