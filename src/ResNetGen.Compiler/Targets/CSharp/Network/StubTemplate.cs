using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Targets.CSharp.Listing;
using ResNetGen.Compiler.Targets.CSharp.Text;

namespace ResNetGen.Compiler.Targets.CSharp.Network;

/// <summary>
/// The class of a network in error. It has every member that the right one would have, so that code which uses it shows no errors of its
/// own beside the one in the spec; numbers are 0, and the features' type, which nobody knows yet, is <c>dynamic</c>, which fits everywhere.
/// Where C# wants the very type, in the hook for a head, there is one declaration for each that is probable.
/// </summary>
internal static class StubTemplate
{
    private static readonly (string Type, string Name)[] Constants =
    [
        ("long", "ParameterCount"), ("long", "MultiplyAdds"), ("int", "Depth"), ("int", "InputChannels"), ("int", "InputHeight"),
        ("int", "InputWidth"), ("int", "SmallestInput"), ("int", "FeatureChannels"), ("int", "Reduction"), ("string", CodeHash.Constant),
    ];

    /// <summary>More stages than anyone's.</summary>
    private const int Stages = 8;

    /// <summary>Of the layers that another part of the class may use, those that nearly every network has.</summary>
    private static readonly string[] Layers = ["conv1", "bn1", "layer1", "layer2", "layer3", "layer4"];

    /// <summary>The last feature map is among the widest.</summary>
    private const int MaxHeads = 32;

    public static string Write(CompiledNetwork network, EmitOptions options)
    {
        var name = CSharpName.Type(network.Name);
        return Template.Fill($$"""
            /// <summary>{{name}} has errors: see the messages for {{SpecText.Xml(options.SpecPath)}}.</summary>
            {{GeneratedCode.Attribute}}
            {{options.Modifier}} sealed partial class {{name}} : ResNetGen::GeneratedNetwork
            {
                {{Template.Sections([.. Constants.Select(constant => Constant(constant.Type, constant.Name, constant.Type == "string" ? "\"\"" : "0")), Head(network), Constructor(network, name), Methods(network), Parts(network)])}}

                private static global::System.InvalidOperationException Error() => new({{SpecText.Literal(Message(network, options))}});
            }
            """);
    }

    private static string Methods(CompiledNetwork network) => Template.Fill($$"""
        /// <summary>Throws.</summary>
        public static ResNetGen::NetworkDescription Describe() => throw Error();

        /// <summary>Throws.</summary>
        public override ResNetGen::NetworkDescription Description => throw Error();

        /// <summary>Throws.</summary>
        protected override ResNetGen::IFeatureMaps FeaturesOf(torch.Tensor input) => throw Error();

        /// <summary>Throws.</summary>
        public override torch.Tensor forward(torch.Tensor input) => throw Error();

        /// <summary>Throws.</summary>
        public dynamic forward_features(torch.Tensor input) => throw Error();

        /// <summary>Throws.</summary>
        public dynamic forward_last_features(torch.Tensor input) => throw Error();

        /// <summary>Throws.</summary>
        public dynamic forward_stem(torch.Tensor input) => throw Error();

        /// <summary>Throws.</summary>
        public override Inference ToInference(ResNetGen::InferenceOptions? options = null) => throw Error();

        partial void OnConstructed();

        /// <summary>Unknown as long as the spec has errors.</summary>
        public readonly struct FeatureMaps : ResNetGen::IFeatureMaps<FeatureMaps>
        {
            /// <summary>Throws.</summary>
            public global::System.Collections.Generic.IReadOnlyList<torch.Tensor> Tensors => throw Error();

            /// <summary>Throws.</summary>
            public static FeatureMaps Of(global::System.Collections.Generic.IReadOnlyList<torch.Tensor> tensors) => throw Error();

            {{Template.Sections(Enumerable.Range(1, Stages).Select(stage => Dynamic("public", $"Layer{CSharpNumber.Plain(stage)}")))}}

            /// <summary>Does nothing.</summary>
            public void Dispose() { }
        }

        /// <summary>Unknown as long as the spec has errors.</summary>
        public sealed class Inference : ResNetGen::InferenceForm
        {
            internal Inference() : base(nameof(Inference)) { }

            /// <summary>Throws.</summary>
            protected override ResNetGen::IFeatureMaps FeaturesOf(torch.Tensor input) => throw Error();

            /// <summary>Throws.</summary>
            public override torch.Tensor forward(torch.Tensor input) => throw Error();

            /// <summary>Throws.</summary>
            public dynamic forward_features(torch.Tensor input) => throw Error();

            /// <summary>Throws.</summary>
            public dynamic forward_last_features(torch.Tensor input) => throw Error();

            /// <summary>Throws.</summary>
            public dynamic forward_stem(torch.Tensor input) => throw Error();

            {{(network.HasHead ? ForwardHead : "")}}
        }
        """);

    private const string ForwardHead = """
        /// <summary>Throws.</summary>
        public torch.Tensor forward_head(dynamic features) => throw Error();
        """;

    /// <summary>What another part of the class may use or implement.</summary>
    private static string Parts(CompiledNetwork network) => Template.Sections(
        Template.Sections(Layers.Concat(network.HasHead ? ["fc", "head"] : []).Select(layer => Dynamic("private", layer))),
        network.HasHead ? Template.Lines(Heads(Dimensions.Of(network))) : "");

    /// <summary>A hook without an implementation costs nothing.</summary>
    private static IEnumerable<string> Heads(Dimensions dimensions) =>
        from channels in dimensions.Channels.Reverse().Take(MaxHeads)
        from reduction in dimensions.Reductions
        select $"static partial void ReplaceHead(int classes, ref nn.Module<ResNetGen::Features<{Dimensions.ChannelsType(channels)}, {Dimensions.ReductionType(reduction)}>, torch.Tensor>? head);";

    private static string Dynamic(string visibility, string name) => Template.Fill($$"""
        /// <summary>Throws.</summary>
        {{visibility}} dynamic {{name}} => throw Error();
        """);

    private static string Head(CompiledNetwork network) => network.HasHead
        ? Template.Sections(
            Constant("int", "Classes", CSharpNumber.Plain(network.Classes)),
            Template.Fill($$"""
                /// <summary>Throws.</summary>
                public static long ParametersFor(int classes) => throw Error();

                /// <summary>Throws.</summary>
                public static long MultiplyAddsFor(int classes) => throw Error();

                {{ForwardHead}}
                """))
        : "";

    private static string Constructor(CompiledNetwork network, string name) => Template.Fill($$"""
        /// <summary>Throws: there is nothing to run.</summary>
        public {{name}}({{NetworkTemplate.Parameter(network.HasHead ? network.Classes : null)}}) : base(nameof({{name}}), 0, 0) => throw Error();
        """);

    private static string Constant(string type, string name, string value) => Template.Fill($$"""
        /// <summary>Unknown as long as the spec has errors.</summary>
        public const {{type}} {{name}} = {{value}};
        """);

    private static string Message(CompiledNetwork network, EmitOptions options) =>
        $"'{network.Name}' cannot be made: {options.SpecPath} has errors. The build reports them; correct them there.";
}
