using ResNetGen.Onnx.Model;
using ResNetGen.Onnx.Networks;
using ResNetGen.Onnx.Weights;
using ResNetGen.Onnx.Writing;
using ResNetGen.Targets.Onnx;
using TorchSharp;
using static TorchSharp.torch;

namespace ResNetGen.Compiler.Tests.Emit;

/// <summary>The compiler's own ONNX, without libtorch, beside that of the live networks.</summary>
[Collection(RandomNumbers.Name)]
public class OnnxTargetTests
{
    [Fact]
    public void The_model_of_a_graph_and_its_weights_has_the_bytes_of_the_one_that_the_network_itself_writes()
    {
        using var folder = new TemporaryFolder();
        var different = new List<string>();
        foreach (var ((name, graph), i) in CompiledSamples.Graphs.Select((sample, i) => (sample, i)))
        {
            using var network = (GeneratedNetwork)Emitted.Make(CompiledSamples.Get(name));
            var (folds, opset, type) = (i % 2 == 0, i % 3 == 0 ? 13 : i % 3 == 1 ? 17 : 21, i % 5 == 0 ? OnnxElementType.Float16 : OnnxElementType.Float32);
            var live = network.SaveOnnx(folder.In("live.onnx"), new() { FoldsBatchNorm = folds, Opset = opset, Type = type }).Path;

            var model = OnnxTarget.Model(
                graph, graph.Classes ?? 0, new StateDict(network), new(opset, folds, type == OnnxElementType.Float16 ? OnnxType.Float16 : OnnxType.Float32, null), graph.Features);
            using var made = new MemoryStream();
            ModelWriter.Write(model).WriteTo(made);
            if (!made.ToArray().AsSpan().SequenceEqual(File.ReadAllBytes(live)))
                different.Add(name);
        }

        Assert.True(different.Count == 0, string.Join("\n", different));
    }

    private sealed class StateDict(nn.Module network) : IWeights
    {
        private readonly Dictionary<string, Tensor> tensors = network.state_dict();

        public WeightSource this[string name]
        {
            get
            {
                using var wide = tensors[name].detach().to(ScalarType.Float64);
                return new GivenWeight(tensors[name].shape, [.. wide.data<double>()]);
            }
        }
    }
}
