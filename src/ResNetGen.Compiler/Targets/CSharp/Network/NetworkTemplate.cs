using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Plan;
using ResNetGen.Compiler.Plan.Making;
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

    private readonly NetworkPlan plan;

    private readonly InferenceTemplate inference;

    public NetworkTemplate(NetworkGraph graph)
    {
        this.graph = graph;
        name = CSharpName.Type(graph.Name);
        stem = new(graph);
        head = new(graph);
        types = new(graph);
        plan = NetworkPlanner.Plan(graph);
        inference = new(graph, head);
    }

    /// <summary>The class, with its hash.</summary>
    public string Write(string modifier) => CodeHash.Fill(
        Template.Fill($$"""
            {{NetworkDocumentation.Write(graph)}}
            {{GeneratedCode.Attribute}}
            {{modifier}} sealed partial class {{name}} : ResNetGen::GeneratedNetwork<{{types.Stem}}, {{name}}.FeatureMaps, {{types.Last}}>
            {
                {{Body(ClassPart.All)}}
            }
            """),
        Architecture);

    /// <summary>What makes it another network.</summary>
    public string Architecture => $"{name}\n{Body(ClassPart.Architecture)}";

    private string Body(ClassPart part) =>
        Template.Sections([NetworkConstants.Write(graph), Fields(part), Constructor, .. Methods(part), .. Nested(part)]);

    private IReadOnlyList<NetworkModule> Modules =>
    [
        .. stem.Modules,
        .. graph.Stages.Select(stage => new NetworkModule(
            StageType(stage), stage.ModuleName, StageTemplate.Construct(plan.ClassOf(stage).Stages.Single(planned => planned.Module == stage.ModuleName)), $"new(source.{stage.ModuleName})")),
        .. head.Modules,
    ];

    /// <summary>Which norms are folded away says nothing of the architecture.</summary>
    private string Fields(ClassPart part) => Template.Lines(
        NetworkModule.Fields(part == ClassPart.All ? Modules : Modules.Select(module => module with { Type = module.Type.TrimEnd('?') })), head.Fields, head.Exists ? "private readonly int classes;" : "");

    private string Constructor
    {
        get
        {
            var documentation = graph.Classes is null ? "" : "\n/// <param name=\"classes\">Length of the output vector.</param>";
            return Template.Fill($$"""
                /// <summary>Makes the network with initial weights.</summary>{{documentation}}
                public {{name}}({{Parameter(graph.Classes)}}) : base(nameof({{name}}), InputChannels, SmallestInput)
                {
                    {{Template.Sections(Creation, NetworkModule.Registrations(Modules), head.Construction, Template.Lines(Initialization, "OnConstructed();"))}}
                }
                """);
        }
    }

    private string Creation => Template.Lines(NetworkModule.Creations(Modules), head.Exists ? "this.classes = classes;" : "");

    private string Initialization => Template.Lines(
        [InitializeConvolutions, .. plan.Classes.Where(blockClass => blockClass.ZeroInitLayer is not null).Select(blockClass => StartAsShortcut(blockClass.Name))]);

    private string InitializeConvolutions
    {
        get
        {
            var convolution = graph.Layers.OfType<ConvolutionLayer>().First();
            return convolution.Init == ConvolutionInit.Default ? "" : $"ResNetGen::Initialization.{convolution.Init}(this);";
        }
    }

    private IEnumerable<string> Methods(ClassPart part) =>
    [
        .. new ForwardMethods(graph, stem, head).Write(),
        NetworkConstants.ForOtherClasses(graph),
        .. part == ClassPart.All ? [head.Result, InferenceTemplate.Method, inference.Constructor(Modules), DescriptionTemplate.Write(graph)] : Array.Empty<string>(),
        """
            /// <summary>A hook: implement it in your part of the class to do something at the end of the constructor.</summary>
            partial void OnConstructed();
            """,
        head.Hook,
    ];

    private IEnumerable<string> Nested(ClassPart part) =>
    [
        .. part == ClassPart.All ? [new FeatureMapsTemplate(graph).Write(), inference.Write()] : Array.Empty<string>(),
        .. plan.Classes.Select(blockClass => new StageTemplate(blockClass, plan.DropPath).Write(part)),
        .. plan.Classes.Select(blockClass => new BlockTemplate(blockClass).Write(part)),
    ];

    /// <summary>The constructor's parameter list.</summary>
    public static string Parameter(int? classes) => classes is { } count ? $"int classes = {CSharpNumber.Plain(count)}" : "";

    private static string StartAsShortcut(string block) => Template.Fill($$"""
        foreach (var module in modules())
            (module as {{block}})?.StartAsShortcut();
        """);

    private string StageType(StageGraph stage) => $"{plan.ClassOf(stage).StageName}<{types.InputAndOutput(stage)}>";
}
