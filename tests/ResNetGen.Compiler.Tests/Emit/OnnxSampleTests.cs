using ResNetGen.Onnx.Model;
using ResNetGen.Onnx.Networks;
using ResNetGen.Onnx.Writing;
using ResNetGen.Targets.Onnx;
using ResNetGen.Targets.Weights;

namespace ResNetGen.Compiler.Tests.Emit;

/// <summary><c>generated-samples/</c> shows the ONNX of a network as text.</summary>
public class OnnxSampleTests
{
    [Fact]
    public void The_sample_is_current()
    {
        var graph = SpecCompiler.Compile(File.ReadAllText(RepositoryRoot.Combine("specs", "resnet.resnet.yaml"))).Networks.Single(one => one.Name == "ResNet18").Graph!;

        var model = OnnxTarget.Model(graph, graph.Classes!.Value, new InitialWeights(graph, 1), new ModelSettings(17, FoldsBatchNorm: true, OnnxType.Float32, null), graph.Features);

        Snapshot.VerifyFile(ModelText.Write(model), RepositoryRoot.Combine("generated-samples", "ResNet18.onnx.txt"));
    }
}
