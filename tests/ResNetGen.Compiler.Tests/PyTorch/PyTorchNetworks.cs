using System.Text.Json;
using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Tests.Emit;
using ResNetGen.Targets.PyTorch;
using static TorchSharp.torch;

namespace ResNetGen.Compiler.Tests.PyTorch;

/// <summary>What all samples compute as modules of PyTorch, found by one process of Python.</summary>
public sealed class PyTorchNetworks : IDisposable
{
    /// <summary>TorchScript takes half a second for each: one of each kind of class that a file can have.</summary>
    private static readonly HashSet<string> Scripted =
    [
        "basic", "pre order, attention and drop path", "pre order, shortcut ZeroPad", "eca", "cbam", "global context, adds False", "ese",
        "standardized convolutions", "same lower padding, pooled projections of strides 2 and 3", "softmax head",
        "split, nested", "split, nested, pre order, biases and dropout", "scale", "radix, groups, pool before", "select", "blur",
    ];

    private readonly Dictionary<string, string> modules = CompiledSamples.Graphs.Keys.Select((name, i) => (name, i)).ToDictionary(pair => pair.name, pair => $"network{pair.i}");

    private readonly SafetensorsFile tensors;

    private readonly ILookup<string, string> lines;

    public PyTorchNetworks()
    {
        Assert.Superset(Scripted, CompiledSamples.Graphs.Keys.ToHashSet());
        using var folder = new TemporaryFolder();
        foreach (var (name, graph) in CompiledSamples.Graphs.Concat(PyTorchZoo.Graphs))
            folder.Write($"{ModuleOf(name)}.py", PyTorchEmitter.Emit(graph, $"{name}.resnet.yaml"));
        var samples = CompiledSamples.Graphs.Select(entry => Entry(entry.Key, entry.Value, Images(entry.Value)));
        folder.Write("networks.json", JsonSerializer.Serialize(samples.Concat(PyTorchZoo.Graphs.Select(entry => Entry(entry.Key, entry.Value, [])))));
        var printed = PythonScript.Run("pytorch_networks.py", folder.Path, folder.In("out.safetensors"));
        tensors = SafetensorsFile.Read(folder.In("out.safetensors"));
        lines = printed.Split('\n', StringSplitOptions.RemoveEmptyEntries).ToLookup(line => line[..line.IndexOf('/', StringComparison.Ordinal)], line => line[(line.IndexOf('/', StringComparison.Ordinal) + 1)..]);
    }

    /// <summary>What the sample gave, by name.</summary>
    internal Dictionary<string, Tensor> Of(string name) => tensors.Tensors.Under($"{modules[name]}/");

    /// <summary>The lines of the sample's state dict, in their order; of a network of the zoo, their hash.</summary>
    internal IEnumerable<string> State(string name) => lines[ModuleOf(name)];

    private string ModuleOf(string name) => modules.TryGetValue(name, out var module) ? module : name;

    private object Entry(string name, NetworkGraph graph, int[] input) =>
        new { title = name, module = ModuleOf(name), @class = graph.Name, input, script = Scripted.Contains(name) };

    /// <summary>Two small images. No stride divides their sides, so that windows hang over edges.</summary>
    private static int[] Images(NetworkGraph graph) => [2, 3, Math.Max(17, graph.SmallestInput), Math.Max(22, graph.SmallestInput + 5)];

    public void Dispose() => tensors.Dispose();
}
