using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Plan;
using ResNetGen.Compiler.Plan.Making;
using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Targets.CSharp.Parts;
using ResNetGen.Compiler.Targets.CSharp.Text;
using ResNetGen.Targets.PyTorch.Blocks;
using ResNetGen.Targets.PyTorch.Helpers;
using ResNetGen.Targets.PyTorch.Text;
using BlockTemplate = ResNetGen.Targets.PyTorch.Blocks.BlockTemplate;
using StageTemplate = ResNetGen.Targets.PyTorch.Blocks.StageTemplate;

namespace ResNetGen.Targets.PyTorch.Network;

/// <summary>All classes and functions of a network's file: what its layers need, blocks, stages, and the network.</summary>
internal sealed class NetworkTemplate
{
    private readonly NetworkGraph graph;

    private readonly NetworkPlan plan;

    private readonly StemCode stem;

    private readonly HeadCode head;

    private readonly IReadOnlyList<BlockTemplate> blocks;

    public NetworkTemplate(NetworkGraph graph)
    {
        this.graph = graph;
        plan = NetworkPlanner.Plan(graph);
        stem = new(graph);
        head = new(graph);
        blocks = [.. plan.Classes.Select(blockClass => new BlockTemplate(blockClass, plan.Classes.Count == 1 ? "" : blockClass.Name))];
    }

    /// <summary>In an order in which each is defined before it is used.</summary>
    public IEnumerable<string> Write() =>
    [
        .. Helper.All(stem.Helpers.Concat(blocks.SelectMany(block => block.Helpers))).Select(helper => helper.Text),
        .. blocks.Select(block => block.Write()),
        .. plan.Classes.Select(blockClass => new StageTemplate(blockClass, plan.DropPath).Write()),
        Network,
    ];

    private string Network => Template.Fill($$""""
        class {{PythonName.Class(graph.Name)}}(nn.Module):
            {{Template.Sections(Constructor, Features, Forward)}}
        """");

    private string Constructor => Template.Fill($$"""
        def __init__(self{{(graph.Classes is { } classes ? $", num_classes: int = {PythonNumber.Literal(classes)}" : "")}}) -> None:
            super().__init__()
            {{Template.Sections(ModuleField.Assignments([.. stem.Modules, .. Stages, .. head.Modules]), Initialization)}}
        """);

    private IEnumerable<ModuleField> Stages => graph.Stages.Select(stage => new ModuleField(stage.ModuleName, new StageTemplate(plan.ClassOf(stage), plan.DropPath).Construct(stage)));

    private string Initialization => Template.Lines([InitializeConvolutions, .. plan.Classes.Select(StartAsShortcut)]);

    private string InitializeConvolutions
    {
        get
        {
            var function = graph.Layers.OfType<ConvolutionLayer>().First().Init switch
            {
                ConvolutionInit.Default => "",
                ConvolutionInit.KaimingFanOut => "kaiming_normal_(module.weight, mode=\"fan_out\", nonlinearity=\"relu\")",
                ConvolutionInit.KaimingFanIn => "kaiming_normal_(module.weight, mode=\"fan_in\", nonlinearity=\"relu\")",
                ConvolutionInit.Xavier => "xavier_uniform_(module.weight)",
            };
            return function.Length == 0 ? "" : Template.Fill($$"""
                for module in self.modules():
                    if isinstance(module, nn.Conv2d):
                        nn.init.{{function}}
                """);
        }
    }

    private static string StartAsShortcut(BlockClass blockClass)
    {
        var statements = Template.Lines(BlockTemplate.StartAsShortcut(blockClass, "module"));
        return statements.Length == 0 ? "" : Template.Fill($$"""
            for module in self.modules():
                if isinstance(module, {{blockClass.Name}}):
                    {{statements}}
            """);
    }

    /// <summary>Each map with its shape.</summary>
    private string Features
    {
        get
        {
            var maps = graph.Stages.Select((_, i) => $"x{PythonNumber.Literal(i + 1)}").ToList();
            var statements = graph.Stages.Select((stage, i) =>
            {
                var map = $"self.{stage.ModuleName}({(i == 0 ? "x" : maps[i - 1])})";
                return $"{maps[i]} = {(i + 1 == maps.Count ? head.Close(map) : map)}  # {FeatureTypes.Shape(stage.Output.Channels, stage.Reduction)}";
            });
            return Template.Fill($$""""
                def forward_features(self, x: Tensor) -> List[Tensor]:
                    """The feature maps of all stages."""
                    {{Template.Lines([stem.Statements, .. statements])}}
                    return [{{string.Join(", ", maps)}}]
                """");
        }
    }

    private string Smallest => $"{PythonNumber.Literal(graph.SmallestInput)} x {PythonNumber.Literal(graph.SmallestInput)}";

    private string Forward => Template.Fill($$""""
        def forward(self, x: Tensor) -> Tensor:
            """{{head.Returns}} of images N x {{PythonNumber.Literal(graph.Input.Channels)}} x H x W, at least {{Smallest}}."""
            {{head.Statements}}
        """");
}
