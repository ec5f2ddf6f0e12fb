using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Targets.CSharp.Text;

namespace ResNetGen.Compiler.Targets.CSharp.Parts;

/// <summary>The methods that run a network.</summary>
internal sealed class ForwardMethods(NetworkGraph graph, StemCode stem, HeadCode head)
{
    private readonly FeatureTypes types = new(graph);

    /// <summary>In the order of the class: what users call first.</summary>
    public IEnumerable<string> Write() =>
    [
        Template.Fill($$"""
            /// <summary>{{(head.Exists ? "Class scores." : "The last feature map.")}}</summary>
            {{Input}}
            /// <returns>{{(head.Exists ? head.Returns : types.LastShape)}}.</returns>
            {{Template.Method("public override torch.Tensor forward(torch.Tensor input)", Forward)}}
            """),
        Template.Fill($$"""
            /// <summary>The feature maps of all stages.</summary>
            {{Input}}
            {{Template.Method("public override FeatureMaps forward_features(torch.Tensor input)", Features)}}
            """),
        Template.Fill($$"""
            /// <summary>The last feature map alone: the others are disposed as soon as they are used.</summary>
            {{Input}}
            /// <returns>{{types.LastShape}}.</returns>
            {{Template.Method($"public override {types.Last} forward_last_features(torch.Tensor input)", $"return {head.Close(LastFeatures)};")}}
            """),
        stem.Method(types.Stem, Input),
        head.Method,
        head.CloseMethod,
    ];

    private string Input =>
        $"/// <param name=\"input\">Images, N x {CSharpNumber.Plain(graph.Input.Channels)} x H x W, with H and W at least <see cref=\"SmallestInput\"/>.</param>";

    private string Forward => head.Exists
        ? Template.Lines("using var features = forward_last_features(input);", "return forward_head(features);")
        : "return forward_last_features(input).Tensor;";

    private string Features
    {
        get
        {
            var last = graph.Stages.Count;
            var statements = graph.Stages.Select((stage, i) =>
            {
                var map = i == 0 ? $"{stage.ModuleName}.CallAndDispose({StemCode.Call})" : $"{stage.ModuleName}.call(x{CSharpNumber.Plain(i)})";
                return $"var x{CSharpNumber.Plain(i + 1)} = {(i + 1 == last ? head.Close(map) : map)};";
            });
            return Template.Lines([.. statements, $"return new({string.Join(", ", graph.Stages.Select((_, i) => $"x{CSharpNumber.Plain(i + 1)}"))});"]);
        }
    }

    /// <summary>Each stage consumes what the one before it gives.</summary>
    private string LastFeatures =>
        graph.Stages.Aggregate(StemCode.Call, (inner, stage) => $"{stage.ModuleName}.CallAndDispose({inner})");
}
