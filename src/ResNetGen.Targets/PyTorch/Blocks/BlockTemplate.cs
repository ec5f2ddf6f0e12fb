using ResNetGen.Compiler.Graph.Layers.Compound;
using ResNetGen.Compiler.Plan;
using ResNetGen.Compiler.Targets.CSharp.Text;
using ResNetGen.Targets.PyTorch.Helpers;
using ResNetGen.Targets.PyTorch.Layers;
using ResNetGen.Targets.PyTorch.Layers.Splits;
using ResNetGen.Targets.PyTorch.Text;

namespace ResNetGen.Targets.PyTorch.Blocks;

/// <summary>The class of a block.</summary>
/// <param name="owner">Before the names of classes that are written for this block's layers.</param>
internal sealed class BlockTemplate(BlockClass blockClass, string owner)
{
    private readonly ShortcutCode shortcut = new(blockClass.Shortcut, blockClass.ShortcutAfter);

    private readonly MainPathCode path = new(blockClass, owner);

    /// <summary>What the file must have for it.</summary>
    public IEnumerable<Helper> Helpers => path.Helpers.Concat(shortcut.Helpers);

    public string Write() => Template.Fill($$""""
        class {{blockClass.Name}}(nn.Module):
            """{{Compiler.Targets.CSharp.Network.BlockTemplate.SummaryOf(blockClass)}}"""

            {{Template.Sections([Constructor, .. Methods, Forward])}}
        """");

    /// <summary>Statements that let a block start as its shortcut.</summary>
    /// <param name="block">An expression for it.</param>
    public static IEnumerable<string> StartAsShortcut(BlockClass blockClass, string block) => blockClass.ZeroInitStep is { } step
        ? step.Match(
            layer: layer => [$"nn.init.zeros_({block}.{layer.Field}.weight)"],
            split: split => SplitCode.StartAtZero(split, $"{block}.{split.Field}"))
        : [];

    private IEnumerable<string> Parameters =>
    [
        "self",
        .. blockClass.Parameters.Select(parameter => $"{PythonName.Snake(parameter.Name)}: {PythonNumber.TypeOf(parameter.Name)}"),
        .. blockClass.HasDropPath ? ["drop_path: float"] : Array.Empty<string>(),
    ];

    private string Constructor => Template.Fill($$"""
        {{PythonCall.Signature("__init__", Parameters, "None")}}
            super().__init__()
            {{Template.Lines(ModuleField.Assignments(path.Modules), shortcut.Construction)}}
        """);

    private IEnumerable<string> Methods => blockClass.Layers
        .Where(layer => layer.Layer is MultiScaleLayer)
        .Select(layer => new MultiScaleCode((MultiScaleLayer)layer.Layer, LayerArguments.Of(layer)).Method);

    private string Forward => Template.Fill($$"""
        def forward(self, x: Tensor) -> Tensor:
            {{BlockForward.Write(blockClass, shortcut)}}
        """);
}
