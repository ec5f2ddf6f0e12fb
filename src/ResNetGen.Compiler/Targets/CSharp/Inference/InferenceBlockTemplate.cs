using ResNetGen.Compiler.Plan;
using ResNetGen.Compiler.Targets.CSharp.Blocks;
using ResNetGen.Compiler.Targets.CSharp.Parts;
using ResNetGen.Compiler.Targets.CSharp.Text;

namespace ResNetGen.Compiler.Targets.CSharp.Inference;

/// <summary>The inference form of a block: a class inside the block's, where it reaches the layers to copy.</summary>
internal sealed class InferenceBlockTemplate(BlockClass blockClass, IEnumerable<NetworkModule> sourceModules, ShortcutCode shortcut)
{
    private readonly IReadOnlyList<NetworkModule> modules = [.. Folded.Modules(sourceModules)];

    public string Write() => Template.Fill($$"""
        internal sealed class Inference : nn.Module<torch.Tensor, torch.Tensor>
        {
            {{Template.Lines(NetworkModule.GroupedFields(modules), shortcut.Fields)}}

            internal Inference({{blockClass.Name}} source) : base(nameof({{blockClass.Name}}))
            {
                {{Template.Sections(NetworkModule.Creations(modules), NetworkModule.Registrations(modules), shortcut.InferenceConstruction)}}
            }

            protected override void RegisterComponents() { }

            public override torch.Tensor forward(torch.Tensor x)
            {
                {{BlockForward.Write(Folded.BlockClass(blockClass), shortcut)}}
            }
        }
        """);
}
