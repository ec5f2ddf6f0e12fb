using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Targets.CSharp.Blocks;
using ResNetGen.Compiler.Targets.CSharp.Inference;
using ResNetGen.Compiler.Targets.CSharp.Parts;
using ResNetGen.Compiler.Targets.CSharp.Text;

namespace ResNetGen.Compiler.Targets.CSharp.Network;

/// <summary>The network's class.</summary>
internal sealed class NetworkTemplate
{
    private readonly NetworkGraph graph;

    private readonly string name;

    private readonly StemCode stem;

    private readonly HeadCode head;

    private readonly FeatureTypes types;

    private readonly IReadOnlyList<BlockClass> blockClasses;

    private readonly IReadOnlyList<BlockTemplate> blocks;

    private readonly IReadOnlyList<StageTemplate> stages;

    public NetworkTemplate(NetworkGraph graph)
    {
        this.graph = graph;
        name = CSharpName.Type(graph.Name);
        stem = new(graph);
        head = new(graph);
        types = new(graph);
        var dropPath = new DropPathRates(graph);
        blockClasses = BlockClasses.Of(graph);
        blocks = [.. blockClasses.Select(blockClass => new BlockTemplate(blockClass))];
        stages = [.. blockClasses.Select((blockClass, i) => new StageTemplate(blockClass, blocks[i].Numbers, dropPath))];
    }

    public string Write(string modifier) => Template.Fill($$"""
        {{NetworkDocumentation.Write(graph)}}
        {{GeneratedCode.Attribute}}
        {{modifier}} sealed partial class {{name}} : nn.Module<torch.Tensor, torch.Tensor>
        {
            {{Template.Sections([NetworkConstants.Write(graph), Fields, Constructor, .. Methods, .. Nested])}}
        }
        """);

    private IEnumerable<NetworkModule> Modules =>
    [
        .. stem.Modules,
        .. graph.Stages.Select(stage => new NetworkModule(StageType(stage), stage.ModuleName, stages[ClassOf(stage)].Construct(stage))),
        .. head.Modules,
    ];

    private string Fields => Template.Lines(NetworkModule.Fields(Modules), head.Fields, head.Exists ? "private readonly int classes;" : "");

    private string Constructor
    {
        get
        {
            var documentation = graph.Classes is null ? "" : "\n/// <param name=\"classes\">Length of the output vector.</param>";
            return Template.Fill($$"""
                /// <summary>Makes the network with initial weights.</summary>{{documentation}}
                public {{name}}({{Parameter(graph.Classes)}}) : base({{LibraryCheck.Name(name)}})
                {
                    {{Template.Sections(Creation, NetworkModule.Registrations(Modules), head.Construction, Template.Lines(Initialization, "OnConstructed();"))}}
                }
                """);
        }
    }

    private string Creation => Template.Lines(NetworkModule.Creations(Modules), head.Exists ? "this.classes = classes;" : "");

    private string Initialization => Template.Lines(
        [InitializeConvolutions, .. blockClasses.Where((_, i) => blocks[i].ZeroInitLayer is not null).Select(blockClass => StartAsShortcut(blockClass.Name))]);

    private string InitializeConvolutions
    {
        get
        {
            var convolution = graph.Layers.OfType<ConvolutionLayer>().First();
            return convolution.Init == ConvolutionInit.Default ? "" : $"ResNetGen::Initialization.{convolution.Init}(this);";
        }
    }

    private IEnumerable<string> Methods =>
    [
        Template.Lines("/// <summary>Does nothing: the constructor registers all modules by name.</summary>", "protected override void RegisterComponents() { }"),
        .. new ForwardMethods(graph, stem, head, leave: result => result, show: map => map).Write(),
        InferenceTemplate.Method,
        NetworkConstants.ForOtherClasses(graph),
        """
            /// <summary>A hook: implement it in your part of the class to do something at the end of the constructor.</summary>
            partial void OnConstructed();
            """,
        head.Hook,
    ];

    private IEnumerable<string> Nested =>
    [
        new FeatureMapsTemplate(graph).Write(),
        new InferenceTemplate(graph, stem, head).Write(),
        .. stages.Select(stage => stage.Write()),
        .. blocks.Select(block => block.Write()),
    ];

    /// <summary>The constructor's parameter list.</summary>
    public static string Parameter(int? classes) => classes is { } count ? $"int classes = {CSharpNumber.Plain(count)}" : "";

    private static string StartAsShortcut(string block) => Template.Fill($$"""
        foreach (var module in modules())
            (module as {{block}})?.StartAsShortcut();
        """);

    private string StageType(StageGraph stage) => $"{blockClasses[ClassOf(stage)].StageName}<{types.InputAndOutput(stage)}>";

    private int ClassOf(StageGraph stage) => blockClasses.ToList().FindIndex(blockClass => blockClass.Stages.Contains(stage));
}
