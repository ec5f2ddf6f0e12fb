using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Graph.Facts;
using ResNetGen.Onnx.Model;
using ResNetGen.Onnx.Weights;
using ResNetGen.Targets.Weights;
using ResNetGen.Weights.Files;
using ResNetGen.Weights.Safetensors;

namespace ResNetGen.Tool.Weights;

/// <summary>Writes a network's weights as safetensors in float32, as the generated class saves them.</summary>
internal static class SafetensorsFile
{
    private static readonly ElementType number = ElementType.Of("F32")!, counter = ElementType.Of("I64")!;

    public static void Write(NetworkGraph network, IWeights weights, Stream stream)
    {
        var entries = SafetensorsStart.Ordered(network.State, static entry => entry.Name, TypeOf).ToList();
        SafetensorsStart.Write(stream, entries.Select(entry => (entry.Name, TypeOf(entry), entry.Shape.Select(side => (long)side).ToArray())), metadata: null);
        foreach (var entry in entries)
        {
            // No batch has been seen here.
            if (entry.Kind == StateKind.Counter)
                stream.Write(new byte[counter.Size]);
            else
                new FloatData(weights[entry.Name], OnnxType.Float32).Write(stream);
        }
    }

    private static ElementType TypeOf(StateEntry entry) => entry.Kind == StateKind.Counter ? counter : number;
}
