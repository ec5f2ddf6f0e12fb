using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Targets.CSharp.Parts;
using ResNetGen.Compiler.Targets.CSharp.Text;

namespace ResNetGen.Compiler.Targets.CSharp.Inference;

/// <summary>The inference form of a network: a class inside the network's, where it reaches the layers to copy.</summary>
internal sealed class InferenceTemplate(NetworkGraph source, StemCode sourceStem, HeadCode sourceHead)
{
    private readonly string name = CSharpName.Type(source.Name);

    private readonly FeatureTypes types = new(source);

    private readonly string? obstacle = BlockedLayout.Obstacle(Folded.Graph(source));

    /// <summary>The network's method that makes it.</summary>
    public static string Method => """
        /// <summary>A copy for inference alone: batch-norm folded into the convolutions, nothing that only training needs. This network stays as it is.</summary>
        /// <param name="options">Type and layout; null: those of the weights.</param>
        public Inference ToInference(ResNetGen::InferenceOptions? options = null) => new(this, options);
        """;

    public string Write()
    {
        var graph = Folded.Graph(source);
        var head = new HeadCode(graph);
        var stem = new StemCode(graph, "images", isPrivate: CanBeBlocked);
        var forward = new ForwardMethods(graph, stem, head, result => $"ResNetGen::InferenceFormat.Leave({result}, input)", map => CanBeBlocked ? $"format.Unblock({map})" : map);
        return Template.Fill($$"""
            /// <summary>{{name}} for inference alone.</summary>
            public sealed class Inference : nn.Module<torch.Tensor, torch.Tensor>
            {
                {{Template.Sections([Template.Lines(NetworkModule.Fields(Modules), head.Fields, "private readonly ResNetGen::InferenceFormat format;"), Constructor, NoComponents, NoTraining, .. forward.Write()])}}
            }
            """);
    }

    private IEnumerable<NetworkModule> Modules =>
    [
        .. Folded.Modules(sourceStem.Modules),
        .. source.Stages.Select(stage => new NetworkModule($"ResNetGen::InferenceStage<{types.InputAndOutput(stage)}>", stage.ModuleName, $"source.{stage.ModuleName}.ToInference()")),
        .. Folded.Modules(sourceHead.Modules),
    ];

    private string Constructor => Template.Fill($$"""
        internal Inference({{name}} source, ResNetGen::InferenceOptions? options) : base(nameof({{name}}))
        {
            {{Template.Sections(Check, NetworkModule.Creations(Modules), NetworkModule.Registrations(Modules), sourceHead.InferenceConstruction, Format)}}
        }
        """);

    private bool CanBeBlocked => obstacle is null;

    /// <summary>Before anything is copied.</summary>
    private string Check => $"ResNetGen::InferenceFormat.Check(source, options{(CanBeBlocked ? "" : $", {SpecText.Literal(obstacle!)}")});";

    private string Format => $"format = ResNetGen::InferenceFormat.Apply(this, options{(sourceHead.Exists ? ", head" : "")});";

    private static string NoComponents => """
        /// <summary>Does nothing: the constructor registers all modules by name.</summary>
        protected override void RegisterComponents() { }
        """;

    private static string NoTraining => """
        /// <summary>Does nothing: this form is for inference.</summary>
        public override void train(bool train = true) => base.train(false);
        """;
}
