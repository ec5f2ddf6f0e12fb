using ResNetGen.Onnx.Model;
using ResNetGen.Onnx.Networks;
using ResNetGen.Onnx.Weights;
using ResNetGen.Onnx.Writing;
using ResNetGen.Targets.Onnx;
using ResNetGen.Targets.Weights;
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

    /// <summary>What is drawn is compared by its spread, what is not by its numbers.</summary>
    [Fact]
    public void Initial_weights_are_distributed_as_those_of_a_new_network()
    {
        const int enough = 2000;
        var wrong = new List<string>();
        foreach (var (name, graph) in CompiledSamples.Graphs)
        {
            using var network = (GeneratedNetwork)Emitted.Make(CompiledSamples.Get(name));
            var initial = new InitialWeights(graph, 1);
            foreach (var (entry, live) in network.state_dict())
            {
                var drawn = initial[entry];
                Assert.Equal(live.shape, drawn.Shape);
                using var wide = live.detach().to(ScalarType.Float64);
                var (expected, actual) = (wide.data<double>().ToArray(), drawn.All());
                var isConstant = expected.Length > 1 ? expected.Distinct().Count() == 1 : actual[0] is 0 or 1;
                if (isConstant && !expected.SequenceEqual(actual))
                    wrong.Add($"{name}: {entry} is {actual[0]}, and {expected[0]} was expected.");
                if (!isConstant && (expected.Length > 1 && actual.Distinct().Count() == 1))
                    wrong.Add($"{name}: {entry} is {actual[0]} everywhere.");
                if (!isConstant && expected.Length >= enough && (Math.Abs(Spread(actual) / Spread(expected) - 1) > 0.1 || Math.Abs(Mean(actual)) > 0.1 * Spread(expected)))
                    wrong.Add($"{name}: {entry} has the spread {Spread(actual)}, and {Spread(expected)} was expected.");
                // Of a uniform distribution the largest number is sqrt(3) times the spread; a normal one goes far beyond.
                if (!isConstant && expected.Length >= enough && (expected.Max(Math.Abs) > 2 * Spread(expected)) != (actual.Max(Math.Abs) > 2 * Spread(expected)))
                    wrong.Add($"{name}: {entry} is of another distribution.");
            }
        }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong.Take(20)));

        static double Mean(double[] numbers) => numbers.Average();
        static double Spread(double[] numbers) => Math.Sqrt(numbers.Select(number => number * number).Average());
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
