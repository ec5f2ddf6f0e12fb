using ResNetGen.Compiler.Binding;
using ResNetGen.Compiler.Emit.Blocks;
using ResNetGen.Compiler.Emit.Text;
using ResNetGen.Compiler.Graph;

namespace ResNetGen.Compiler.Emit.Network;

/// <summary>The network's class.</summary>
internal sealed class NetworkTemplate
{
    private readonly NetworkGraph graph;

    private readonly string name;

    private readonly StemCode stem;

    private readonly HeadCode head;

    private readonly IReadOnlyList<BlockClass> blockClasses;

    private readonly IReadOnlyList<BlockTemplate> blocks;

    private readonly IReadOnlyList<StageTemplate> stages;

    public NetworkTemplate(NetworkGraph graph)
    {
        this.graph = graph;
        name = CSharpName.Type(graph.Name);
        stem = new(graph);
        head = new(graph);
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

    private string Fields => Template.Lines(Modules.Select(module => $"private readonly {module.Type} {module.Field};"));

    private string Constructor
    {
        get
        {
            var documentation = graph.Classes is null ? "" : "\n/// <param name=\"classes\">Length of the output vector.</param>";
            return Template.Fill($$"""
                /// <summary>Makes the network with initial weights.</summary>{{documentation}}
                public {{name}}({{Parameter(graph.Classes)}}) : base(nameof({{name}}))
                {
                    {{Template.Sections(Creation, Registration, Initialization)}}
                }
                """);
        }
    }

    private string Creation => Template.Lines(Modules.Select(module => $"{module.Field} = {module.Creation};"));

    private string Registration => Template.Lines(Modules.Select(module => $"register_module(nameof({module.Field}), {module.Field});"));

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
        Template.Fill($$"""
            /// <summary>{{(graph.Classes is null ? "The last feature map." : "Class scores.")}}</summary>
            /// <param name="input">Images, N x {{graph.Input.Channels}} x H x W.</param>
            /// <returns>{{(graph.Classes is null ? LastFeatures : "Logits, N x classes.")}}</returns>
            {{Template.Method("public override torch.Tensor forward(torch.Tensor input)", head.Forward)}}
            """),
        Template.Fill($$"""
            /// <summary>The last feature map.</summary>
            /// <param name="input">Images, N x {{graph.Input.Channels}} x H x W.</param>
            /// <returns>{{LastFeatures}}</returns>
            {{Template.Method($"public {FeaturesType(graph.Features.Channels, graph.Reduction)} forward_features(torch.Tensor input)", head.Features(Stages))}}
            """),
        NetworkConstants.ForOtherClasses(graph),
        stem.Method(FeaturesType(graph.StemOutput.Channels, graph.StemReduction)),
    ];

    private IEnumerable<string> Nested => stages.Select(stage => stage.Write()).Concat(blocks.Select(block => block.Write()));

    private string LastFeatures
    {
        get
        {
            var reduction = graph.Reduction == 1 ? "" : $"/{CSharpNumber.Plain(graph.Reduction)}";
            return $"N x {CSharpNumber.Plain(graph.Features.Channels)} x H{reduction} x W{reduction}.";
        }
    }

    /// <summary>Each stage consumes what the one before it gives; without a stem the first one gets the caller's own tensor.</summary>
    private string Stages
    {
        get
        {
            var first = graph.Stages[0].ModuleName;
            var expression = stem.IsEmpty ? $"{first}.call(new(input))" : $"{first}.Consume(Stem(input))";
            return graph.Stages.Skip(1).Aggregate(expression, (inner, stage) => $"{stage.ModuleName}.Consume({inner})");
        }
    }

    /// <summary>The constructor's parameter list.</summary>
    public static string Parameter(int? classes) => classes is { } count ? $"int classes = {CSharpNumber.Plain(count)}" : "";

    private static string StartAsShortcut(string block) => Template.Fill($$"""
        foreach (var module in modules())
            (module as {{block}})?.StartAsShortcut();
        """);

    private static string FeaturesType(int channels, int reduction) =>
        $"ResNetGen::Features<{Dimensions.ChannelsType(channels)}, {Dimensions.ReductionType(reduction)}>";

    private string StageType(StageGraph stage)
    {
        var index = graph.Stages.ToList().IndexOf(stage);
        var inReduction = index == 0 ? graph.StemReduction : graph.Stages[index - 1].Reduction;
        return $"{blockClasses[ClassOf(stage)].StageName}<{FeaturesType(stage.Input.Channels, inReduction)}, {FeaturesType(stage.Output.Channels, stage.Reduction)}>";
    }

    private int ClassOf(StageGraph stage) => blockClasses.ToList().FindIndex(blockClass => blockClass.Stages.Contains(stage));
}
