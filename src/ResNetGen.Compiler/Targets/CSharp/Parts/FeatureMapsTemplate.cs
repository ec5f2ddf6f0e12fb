using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Targets.CSharp.Text;

namespace ResNetGen.Compiler.Targets.CSharp.Parts;

/// <summary>The record of all stages' feature maps.</summary>
internal sealed class FeatureMapsTemplate(NetworkGraph graph)
{
    private readonly FeatureTypes types = new(graph);

    public string Write() => Template.Fill($$"""
        /// <summary>The feature maps of all stages, for the necks of detectors and segmenters. Disposing it disposes all of them.</summary>
        {{Template.Lines(graph.Stages.Select(Documentation))}}
        public readonly record struct FeatureMaps(
            {{string.Join(",\n", graph.Stages.Select(stage => $"{types.Output(stage)} {Member(stage)}"))}}) : ResNetGen::IFeatureMaps<FeatureMaps>
        {
            /// <inheritdoc/>
            public global::System.Collections.Generic.IReadOnlyList<torch.Tensor> Tensors => new[] { {{string.Join(", ", graph.Stages.Select(stage => $"{Member(stage)}.Tensor"))}} };

            /// <inheritdoc/>
            public static FeatureMaps Of(global::System.Collections.Generic.IReadOnlyList<torch.Tensor> tensors) =>
                new({{string.Join(", ", graph.Stages.Select((_, i) => $"new(tensors[{CSharpNumber.Plain(i)}])"))}});

            /// <summary>Disposes all feature maps.</summary>
            public void Dispose()
            {
                {{Template.Lines(graph.Stages.Select(stage => $"{Member(stage)}.Dispose();"))}}
            }
        }
        """);

    private string Documentation(StageGraph stage)
    {
        var closed = stage.ModuleName == graph.Stages[graph.Stages.Count - 1].ModuleName && new HeadCode(graph).ClosesFeatures;
        return $"/// <param name=\"{Member(stage)}\">{SpecText.Xml(stage.Name)}{(closed ? " after the final norm and activation" : "")}, {FeatureTypes.Shape(stage.Output.Channels, stage.Reduction)}.</param>";
    }

    /// <summary><c>Layer1</c> of <c>layer1</c>.</summary>
    private static string Member(StageGraph stage) => "L" + stage.ModuleName.Substring(1);
}
