using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Graph.Building;
using ResNetGen.Onnx.Model;
using ResNetGen.Targets.Onnx;
using ResNetGen.Targets.Weights;
using ResNetGen.Tool.Importing;
using ResNetGen.Tool.Specs;

namespace ResNetGen.Tool.Tests;

public class ImportTests
{
    public static TheoryData<string> Files { get; } = new(Zoo.Files.Select(file => file.Path));

    /// <summary>What is left is what no graph shows: the way in which blocks are grouped where shortcuts are left out, and settings of training.</summary>
    [Theory, MemberData(nameof(Files))]
    public void Every_network_of_the_zoo_comes_back_of_its_model(string file)
    {
        foreach (var bound in LoadedSpec.Of(Zoo.Files.Single(spec => spec.Path == file)).Networks)
        {
            var network = Build(bound);
            foreach (var folds in new[] { false, true })
            {
                var back = Back(ModelImport.Spec(Model(network, folds), network.Name, "net.onnx"));

                Assert.Equal((network.Name, network.Parameters, network.MultiplyAdds, network.Input), (back.Name, back.Parameters, back.MultiplyAdds, back.Input));
                Assert.Equal(network.State.Select(entry => (entry.Layer, entry.Elements)).Order(), back.State.Select(entry => (entry.Layer, entry.Elements)).Order());
            }
        }
    }

    /// <summary>One small network for each thing that a setting can change, in the oldest and the newest version of ONNX's operators, for images of any size.</summary>
    [Theory]
    [InlineData(13, false)]
    [InlineData(13, true)]
    [InlineData(21, false)]
    [InlineData(21, true)]
    public void Every_kind_of_network_comes_back_of_its_model(int opset, bool folds)
    {
        foreach (var bound in LoadedSpec.Of(new("kinds", File.ReadAllText(RepositoryRoot.Combine("tests", "ResNetGen.Networks.Tests", "Specs", "kinds.resnet.yaml")))).Networks)
        {
            var network = Build(bound);

            var back = Back(ModelImport.Spec(Model(network, folds, opset, isFree: true), network.Name, "net.onnx"));

            Assert.Equal((network.Name, network.Parameters, network.Features.Channels), (back.Name, back.Parameters, back.Features.Channels));
        }
    }

    private static NetworkGraph Build(ResNetGen.Compiler.Spec.BoundNetwork bound) => GraphBuilder.Build(bound.Spec!, new())!;

    private static NetworkGraph Back(string text) => Build(Assert.Single(LoadedSpec.Of(new("back", text)).Networks));

    private static OnnxModel Model(NetworkGraph graph, bool folds, int opset = 17, bool isFree = false) => OnnxTarget.Model(
        graph, graph.Classifier?.OutFeatures ?? 0, new InitialWeights(graph, 0), new(opset, folds, OnnxType.Float32, isFree ? null : (graph.Input.Height, graph.Input.Width)), graph.Features);
}
