using ResNetGen.Exporting;
using ResNetGen.Onnx;
using ResNetGen.Onnx.Model;
using ResNetGen.Onnx.Structure;
using ResNetGen.Weights.Files;
using ResNetGen.Weights.Naming;
using static TorchSharp.torch;

namespace ResNetGen.Weights.Models;

/// <summary>
/// The tensors of an ONNX model under the names of a network. A model that has torchvision's keeps them; of another one the layers with weights are held against those of the network,
/// one by one in the order of the graph.
/// </summary>
internal sealed class ModelNames
{
    private readonly Dictionary<string, StoredTensor> tensors;

    private readonly IReadOnlyDictionary<string, Tensor> targets;

    private readonly Dictionary<string, string?> names = new(StringComparer.Ordinal);

    private readonly Dictionary<string, StoredTensor> turned = new(StringComparer.Ordinal);

    /// <summary>Names of what a graph needs and nobody trains: settings, and what the network makes itself.</summary>
    private readonly HashSet<string> constants;

    private readonly List<string> notes = [];

    private ModelNames(IReadOnlyList<StoredTensor> tensors, OnnxGraph? own, IReadOnlyDictionary<string, Tensor> targets)
    {
        // Single numbers; those that stand for themselves, which this program names after them; and filters that are not trained.
        constants = [.. tensors.Where(tensor => tensor.Shape.Length == 0 || tensor.Name.Contains(' ')).Select(tensor => tensor.Name), .. own?.Weights.Select(weight => weight.Name) ?? []];
        this.tensors = tensors.ToDictionary(tensor => tensor.Name, StringComparer.Ordinal);
        this.targets = targets;
    }

    /// <summary>What should be said of the file, and of the names if they were found by structure.</summary>
    public IReadOnlyList<string> Notes => notes;

    /// <summary>Where the file and the network part, and what to do; null: they do not.</summary>
    public string? Parting { get; private set; }

    /// <summary>The tensors with their names; those that the network has no place for keep that of the file.</summary>
    public IReadOnlyList<StoredTensor> Tensors { get; private set; } = [];

    /// <summary>Finds the names.</summary>
    /// <param name="module">Of whose layers the order is asked only where names say nothing.</param>
    /// <param name="file">A model.</param>
    /// <param name="targets">The network's tensors.</param>
    /// <exception cref="WeightFormatException">Its nodes are not in an order in which they can be computed.</exception>
    public static ModelNames Find(nn.Module module, WeightFile file, IReadOnlyDictionary<string, Tensor> targets)
    {
        var content = file.Content;
        var own = GraphOf(module);
        var found = new ModelNames(content.Tensors, own, targets);
        // Writers that fold keep the names of the layers that they do not fold into.
        if (own is not null && 2 * content.Tensors.Count(tensor => targets.ContainsKey(tensor.Name)) < content.Tensors.Count)
            found.Align(WeightedLayers.Of(own), LayersOf(file), own.Name);
        found.Tensors = [.. content.Tensors.Where(tensor => tensor.Type.IsFloat).Select(found.Named).OfType<StoredTensor>()];
        return found;
    }

    private static IReadOnlyList<WeightedLayer> LayersOf(WeightFile file)
    {
        try
        {
            return WeightedLayers.Of(file.Content.Graph!);
        }
        catch (OnnxFormatException failure)
        {
            throw OnnxContent.Fault(file.Bytes, failure);
        }
    }

    /// <summary>Null: a layer of the user's own says nothing of what it computes, and names have to do.</summary>
    private static OnnxGraph? GraphOf(nn.Module module)
    {
        try
        {
            return module switch
            {
                GeneratedNetwork network => NetworkExport.Graph(network),
                InferenceForm form => NetworkExport.Graph(form.Copy()),
                _ => null,
            };
        }
        catch (NotSupportedException)
        {
            return null;
        }
    }

    private void Align(IReadOnlyList<WeightedLayer> own, IReadOnlyList<WeightedLayer> file, string network)
    {
        for (var i = 0; i < Math.Min(own.Count, file.Count); i++)
        {
            if (own[i].Kind != file[i].Kind)
            {
                Parting = Explain(own, file, i, network);
                return;
            }

            Name(own[i], file[i]);
        }

        // A head may be another one, or none.
        if (own.Skip(file.Count).Concat(file.Skip(own.Count)).Any(layer => layer.Kind != WeightedLayer.FullyConnected))
        {
            Parting = $"The file has {file.Count} layers with weights, and {network} has {own.Count}: it is the file of another network.";
            return;
        }

        notes.Add($"The file has names of its own: its {file.Count} layers with weights were taken in the order in which they are computed.");
        var epsilons = own.Zip(file).Where(pair => pair.First.Epsilon is { } mine && pair.Second.Epsilon is { } other && Math.Abs(mine - other) > 1e-3f * mine).ToList();
        if (epsilons.Count > 0)
            notes.Add($"{epsilons.Count} norms of the file add {epsilons[0].Second.Epsilon:g3} to variances, and those of the network {epsilons[0].First.Epsilon:g3}: scores differ a little.");
    }

    private void Name(WeightedLayer own, WeightedLayer file)
    {
        for (var i = 0; i < file.Weights.Count; i++)
        {
            var name = i < own.Weights.Count ? own.Weights[i].Name : own.Kind == WeightedLayer.Convolution ? BiasOf(own.Weights[0].Name) : null;
            if (name is null)
                continue;
            var weight = file.Weights[i].Name;
            // What the network makes itself, such as the filter of an anti-aliased one, is nobody's to load.
            names[weight] = targets.ContainsKey(name) || i >= own.Weights.Count ? name : null;
            if (i == 0 && file.IsTransposed && tensors.TryGetValue(weight, out var stored) && stored.Shape is [var inputs, var outputs])
                turned[weight] = stored with { Shape = [outputs, inputs], Strides = [1, outputs] };
        }
    }

    private static string Explain(IReadOnlyList<WeightedLayer> own, IReadOnlyList<WeightedLayer> file, int at, string network)
    {
        if (own[at].Kind == WeightedLayer.BatchNorm && at > 0 && file[at - 1] is { Kind: WeightedLayer.Convolution, Weights.Count: 2 })
            return $"In the file batch normalisations are part of the convolutions before them. Load it into the inference form: {network}'s ToInference(), then LoadWeights.";
        if (file[at].Kind == WeightedLayer.BatchNorm && at > 0 && own[at - 1] is { Kind: WeightedLayer.Convolution, Weights.Count: 2 })
            return $"In the file batch normalisations are layers of their own. Load it into {network} itself, and make the inference form of that.";
        return $"Layer {at + 1} of the file, {file[at].Kind} '{Printable.Of(file[at].Node)}', is in the place of the network's {own[at].Kind} '{own[at].Node}': it is the file of another network.";
    }

    private StoredTensor? Named(StoredTensor tensor)
    {
        if (!names.TryGetValue(tensor.Name, out var name))
            name = targets.ContainsKey(tensor.Name) || !constants.Contains(tensor.Name) ? tensor.Name : null;
        if (name is null)
            return null;
        tensor = (turned.TryGetValue(tensor.Name, out var other) ? other : tensor) with { Name = name };
        // Numbers of channels may have the shape of maps.
        return targets.TryGetValue(name, out var target) && target.shape.Length == 1 && tensor.Strides is null && tensor.Shape is [var channels, 1, 1]
            ? tensor with { Shape = [channels] }
            : tensor;
    }

    private static string BiasOf(string weight) => weight[..(weight.LastIndexOf('.') + 1)] + "bias";
}
