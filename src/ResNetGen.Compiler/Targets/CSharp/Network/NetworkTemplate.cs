using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Plan;
using ResNetGen.Compiler.Plan.Making;
using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Targets.CSharp.Blocks;
using ResNetGen.Compiler.Targets.CSharp.Inference;
using ResNetGen.Compiler.Targets.CSharp.Parts;
using ResNetGen.Compiler.Targets.CSharp.Text;
using ResNetGen.Compiler.Targets.Tables;

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

    private readonly string table;

    private readonly IReadOnlyList<NetworkModule> modules;

    private readonly string constants;

    private readonly string constructor;

    private readonly IReadOnlyList<string> forward;

    private readonly IReadOnlyList<StageTemplate> stages;

    private readonly IReadOnlyList<BlockTemplate> blocks;

    /// <param name="linePath">The spec, for messages of the C# compiler; null: they point at this class.</param>
    public NetworkTemplate(NetworkGraph graph, string? linePath = null)
    {
        this.graph = graph;
        name = CSharpName.Type(graph.Name);
        stem = new(graph);
        head = new(graph);
        types = new(graph);
        plan = NetworkPlanner.Plan(graph);
        inference = new(graph, stem, head);
        table = TableText.Write(PaperTable.Rows(graph));
        modules = Modules;
        constants = NetworkConstants.Write(graph);
        constructor = Constructor;
        forward = [.. new ForwardMethods(graph, stem, head).Write(), NetworkConstants.ForOtherClasses(graph)];
        stages = [.. plan.Classes.Select(blockClass => new StageTemplate(blockClass, plan.DropPath, linePath))];
        blocks = [.. plan.Classes.Where(blockClass => blockClass.Custom is null).Select(blockClass => new BlockTemplate(blockClass))];
    }

    /// <summary>The class, with its hash.</summary>
    public string Write(string modifier) => CodeHash.Fill(
        Template.Fill($$"""
            {{NetworkDocumentation.Write(graph, table)}}
            {{GeneratedCode.Attribute}}
            {{modifier}} sealed partial class {{name}} : ResNetGen::GeneratedNetwork<{{types.Stem}}, {{name}}.FeatureMaps, {{types.Last}}>
            {
                {{Template.Sections([constants, Fields(modules), constructor, .. forward, .. Described, .. Hooks, .. Nested])}}
            }
            """),
        Architecture);

    /// <summary>What makes it another network, in lines. Which norms are folded away says nothing of that.</summary>
    public string Architecture => Template.Lines(
    [
        $"class {name}", constants, Fields(modules.Select(module => module with { Type = module.Type.TrimEnd('?') })), constructor, .. forward, .. Hooks,
        .. stages.Select(stage => stage.Architecture), .. blocks.Select(block => block.Architecture),
    ]);

    private IReadOnlyList<NetworkModule> Modules =>
    [
        .. stem.Modules,
        .. graph.Stages.Select(stage => new NetworkModule(
            StageType(stage), stage.ModuleName, StageTemplate.Construct(plan.ClassOf(stage).Stages.Single(planned => planned.Module == stage.ModuleName)), $"new(source.{stage.ModuleName})")),
        .. head.Modules,
    ];

    private string Fields(IEnumerable<NetworkModule> fields) =>
        Template.Lines(NetworkModule.Fields(fields), head.Fields, head.Exists ? "private readonly int classes;" : "");

    private string Constructor
    {
        get
        {
            var documentation = graph.Classes is null ? "" : "\n/// <param name=\"classes\">Length of the output vector.</param>";
            return Template.Fill($$"""
                /// <summary>Makes the network with initial weights.</summary>{{documentation}}
                public {{name}}({{Parameter(graph.Classes)}}) : base(nameof({{name}}), InputChannels, SmallestInput)
                {
                    {{Template.Sections(Creation, NetworkModule.Registrations(modules), head.Construction, Template.Lines(Initialization, "OnConstructed();"))}}
                }
                """);
        }
    }

    private string Creation => Template.Lines(NetworkModule.Creations(modules), head.Exists ? "this.classes = classes;" : "");

    private string Initialization => Template.Lines(
        [InitializeConvolutions, .. plan.Classes.Where(blockClass => blockClass.ZeroInitStep is not null).Select(blockClass => StartAsShortcut(blockClass.Name))]);

    private string InitializeConvolutions
    {
        get
        {
            return graph.Layers.OfType<ConvolutionLayer>().FirstOrDefault() is not { } convolution || convolution.Init == ConvolutionInit.Default ? "" : $"ResNetGen::Initialization.{convolution.Init}(this);";
        }
    }

    private IEnumerable<string> Described => [head.Result, InferenceTemplate.Method, inference.Constructor(modules), .. inference.Trace, DescriptionTemplate.Write(graph, table)];

    private IEnumerable<string> Hooks =>
    [
        """
            /// <summary>A hook: implement it in your part of the class to do something at the end of the constructor.</summary>
            partial void OnConstructed();
            """,
        head.Hook,
    ];

    private IEnumerable<string> Nested =>
    [
        new FeatureMapsTemplate(graph).Write(), inference.Write(), .. stages.Select(stage => stage.Write()), .. blocks.Select(block => block.Write()),
    ];

    /// <summary>The constructor's parameter list.</summary>
    public static string Parameter(int? classes) => classes is { } count ? $"int classes = {CSharpNumber.Plain(count)}" : "";

    private static string StartAsShortcut(string block) => Template.Fill($$"""
        foreach (var module in modules())
            (module as {{block}})?.StartAsShortcut();
        """);

    private string StageType(StageGraph stage) => $"{plan.ClassOf(stage).StageName}<{types.InputAndOutput(stage)}>";
}
