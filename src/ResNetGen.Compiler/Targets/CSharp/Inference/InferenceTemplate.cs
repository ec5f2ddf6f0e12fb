using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Targets.CSharp.Parts;
using ResNetGen.Compiler.Targets.CSharp.Text;

namespace ResNetGen.Compiler.Targets.CSharp.Inference;

/// <summary>The inference form of a network: what it computes with is a copy of the network whose norms are folded; the rest is the library's.</summary>
internal sealed class InferenceTemplate(NetworkGraph graph, StemCode stem, HeadCode head)
{
    private readonly string name = CSharpName.Type(graph.Name);

    private readonly FeatureTypes types = new(graph);

    /// <summary>The network's method that makes it.</summary>
    public static string Method => """
        /// <summary>A copy for inference alone: batch-norm folded into the convolutions, nothing that only training needs. This network stays as it is, unless the options take its weights.</summary>
        /// <param name="options">Type and layout; null: the weights' type, and the layout that is fastest here.</param>
        public override Inference ToInference(ResNetGen::InferenceOptions? options = null) => new(this, options);
        """;

    /// <summary>The network's constructor that makes the copy.</summary>
    /// <param name="modules">Of the network.</param>
    public string Constructor(IEnumerable<NetworkModule> modules) => Template.Fill($$"""
        // The copy that the inference form computes with.
        private {{name}}({{name}} source) : base(nameof({{name}}), InputChannels, SmallestInput)
        {
            {{Template.Sections(NetworkModule.Copies(modules), head.InferenceConstruction)}}
        }
        """);

    /// <summary>The network's methods that record what it computes in evaluation; the stages record themselves.</summary>
    public IEnumerable<string> Trace => [stem.Trace, head.FeaturesTrace, head.Trace];

    public string Write() => Template.Fill($$"""
        /// <summary>{{name}} for inference alone.</summary>
        public sealed class Inference : ResNetGen::InferenceForm<{{name}}, {{types.Arguments}}>
        {
            {{Template.Sections(Construction, head.InferenceMethod)}}
        }
        """);

    private string Construction =>
        $"internal Inference({name} source, ResNetGen::InferenceOptions? options) : base(source, static source => new(source), options) {{ }}";
}
