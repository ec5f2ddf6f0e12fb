using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Targets.CSharp.Layers;
using ResNetGen.Compiler.Targets.CSharp.Text;

namespace ResNetGen.Compiler.Targets.CSharp.Parts;

/// <summary>What follows the last stage: pre order's norm and activation, which belong to the features, and the classifier, which a hook may replace.</summary>
internal sealed class HeadCode(NetworkGraph graph)
{
    private readonly FeatureTypes types = new(graph);

    /// <summary>Whether a norm or an activation of the network itself stands between the last stage and the features.</summary>
    public bool ClosesFeatures => Closing.Any();

    public IReadOnlyList<NetworkModule> Modules =>
    [
        .. from layer in Closing
        let code = LayerCode.Of(layer) as ModuleCode
        where code is not null
        select new NetworkModule(code.FieldType, layer.Name, code.Create(LayerArguments.Literal(layer))),
    ];

    public bool Exists => graph.Classifier is not null;

    /// <summary>What the network gives, with a head.</summary>
    public string Returns => Scores is { } scores ? $"N x classes: logits in training, otherwise their {scores.Operation}" : "Logits, N x classes";

    private ClassActivationLayer? Scores => graph.Head.OfType<ClassActivationLayer>().SingleOrDefault();

    public string Fields => Exists
        ? Template.Lines("private readonly Modules::Linear? fc;", $"private readonly {Type}? head;")
        : "";

    /// <summary>In the network's constructor.</summary>
    public string Construction => graph.Classifier is { } classifier
        ? Template.Fill($$"""
            ReplaceHead(classes, ref head);
            if (head is null)
                register_module(nameof(fc), fc = nn.Linear({{CSharpNumber.Plain(classifier.InFeatures)}}, classes));
            else
                register_module(nameof(head), head);
            """)
        : "";

    /// <summary>In the constructor of the inference form.</summary>
    public string InferenceConstruction => Exists
        ? """
            classes = source.classes;
            ReplaceHead(classes, ref head);
            if (head is null)
                register_module(nameof(fc), fc = ResNetGen::Folding.Copy(source.fc!));
            else
                register_module(nameof(head), ResNetGen::Folding.CopyState(source.head!, head));
            """
        : "";

    public string Hook => Exists
        ? Template.Fill($$"""
            /// <summary>A hook: implement it in your part of the class to replace the pool and the fully connected layer by a head of your own.</summary>
            /// <param name="classes">The number of classes that the constructor was given.</param>
            /// <param name="head">Your head. While it is null, the network keeps the pool and the fully connected layer.</param>
            static partial void ReplaceHead(int classes, ref {{Type}}? head);
            """)
        : "";

    /// <summary>The method that closes the last stage's map; empty where nothing does.</summary>
    public string CloseMethod
    {
        get
        {
            if (!ClosesFeatures)
                return "";
            var chain = new LayerChain("x.Tensor", "x") { Owned = true };
            foreach (var layer in Closing)
                chain.Add(layer, layer.Name);
            return Template.Method($"private {types.Last} Close({types.Last} x)", $"return new({chain.Expression});");
        }
    }

    /// <summary>The method that records what closes the last stage's map; empty where nothing does.</summary>
    public string FeaturesTrace => ClosesFeatures
        ? $"/// <inheritdoc/>\nprotected override ResNetGen::SymbolicTensor TraceFeatures(ResNetGen::SymbolicTensor x) => {Traced(Closing)};"
        : "";

    /// <summary>The method that records what the head computes; empty without a head.</summary>
    public string Trace => Exists
        ? $"/// <inheritdoc/>\nprotected override ResNetGen::SymbolicTensor? TraceHead(ResNetGen::SymbolicTensor x) => fc is null ? null : {Traced(graph.Head.SkipWhile(layer => layer is not GlobalPoolLayer))};"
        : "";

    private static string Traced(IEnumerable<Layer> layers) => layers.Aggregate("x", static (tensor, layer) => LayerCode.Of(layer).Trace(tensor, layer.Name));

    /// <summary>The last stage's map as the features: an expression around it.</summary>
    public string Close(string map) => ClosesFeatures ? $"Close({map})" : map;

    /// <summary>What the base class asks for to run any network; empty without a head.</summary>
    public string Result => Exists ? $"/// <inheritdoc/>\nprotected override torch.Tensor forward_result({types.Last} features) => forward_head(features);" : "";

    /// <summary>The inference form's method; empty without a head.</summary>
    public string InferenceMethod => Exists
        ? Template.Fill($$"""
            /// <summary>Class scores of the last feature map.</summary>
            /// <param name="features">{{types.LastShape}}; it is not disposed.</param>
            /// <returns>{{(Scores is { } scores ? $"The {scores.Operation} of the logits" : "Logits")}}, N x classes.</returns>
            public torch.Tensor forward_head({{types.Last}} features) => Network.forward_head(features);
            """)
        : "";

    /// <summary>The method that turns features into scores; empty without a head.</summary>
    public string Method
    {
        get
        {
            if (!Exists)
                return "";
            var pool = graph.Head.OfType<GlobalPoolLayer>().Single();
            var flat = new LayerChain("pooled.flatten(1)", "flat") { Owned = true };
            foreach (var dropout in graph.Head.OfType<DropoutLayer>())
                flat.Add(dropout, dropout.Name);
            return Template.Fill($$"""
                /// <summary>Class scores of the last feature map.</summary>
                /// <param name="features">{{types.LastShape}}; it is not disposed.</param>
                /// <returns>{{Returns}}.</returns>
                public torch.Tensor forward_head({{types.Last}} features)
                {
                    if (head is not null)
                        return head.call(features);

                    using var pooled = {{LayerCode.Of(pool).Apply("features.Tensor", owned: false, pool.Name)}};
                    using var flat = {{flat.Expression}};
                    return {{(Scores is { } scores ? LayerCode.Of(scores).Apply("fc!.call(flat)", owned: true, scores.Name) : "fc!.call(flat)")}};
                }
                """);
        }
    }

    private IEnumerable<Layer> Closing => graph.Head.TakeWhile(layer => layer is not GlobalPoolLayer);

    private string Type => $"nn.Module<{types.Last}, torch.Tensor>";
}
