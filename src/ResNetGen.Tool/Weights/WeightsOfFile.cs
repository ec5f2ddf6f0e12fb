using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Graph.Facts;
using ResNetGen.Onnx.Weights;
using ResNetGen.Targets.Weights;
using ResNetGen.Tool.Specs;
using ResNetGen.Weights;
using ResNetGen.Weights.Files;

namespace ResNetGen.Tool.Weights;

/// <summary>A network's weights in a safetensors file or a <c>.pth</c>, by torchvision's names. All of them are there, in the network's shapes.</summary>
internal sealed class WeightsOfFile : IWeights, IDisposable
{
    private const int ShownInFull = 3;

    private readonly WeightFile file;

    private readonly Dictionary<string, StoredTensor> tensors;

    private WeightsOfFile(WeightFile file, Dictionary<string, StoredTensor> tensors)
    {
        this.file = file;
        this.tensors = tensors;
    }

    public WeightSource this[string name] => new StoredWeight(file.Bytes, tensors[name]);

    /// <summary>Opens a file.</summary>
    /// <param name="path">As it was given.</param>
    /// <param name="terminal">Of the command.</param>
    /// <param name="network">Whose weights.</param>
    /// <exception cref="ToolException">There is no such file, it is not one of weights, or it has those of another network.</exception>
    public static WeightsOfFile Open(string path, Terminal terminal, NetworkGraph network)
    {
        var full = terminal.FullPath(path);
        if (!File.Exists(full) && !Directory.Exists(full))
            throw new ToolException($"There is no file '{path}'.{DidYouMean.Ask(NearFile.OfWeights(path, terminal))}");
        var file = OpenAs(path, full);
        try
        {
            var tensors = file.Content.Tensors.ToDictionary(tensor => tensor.Name);
            Require(path, network, tensors);
            return new(file, tensors);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    public void Dispose() => file.Dispose();

    /// <summary>A message names the file as the user did.</summary>
    private static WeightFile OpenAs(string path, string full)
    {
        try
        {
            return WeightFile.Open(full, entry: null);
        }
        catch (WeightFormatException failure)
        {
            throw new ToolException(failure.Message.Replace($"'{full}'", $"'{path}'"));
        }
    }

    private static void Require(string path, NetworkGraph network, Dictionary<string, StoredTensor> tensors)
    {
        // Batches that training has counted say nothing here.
        var entries = network.State.Where(entry => entry.Kind != StateKind.Counter).ToDictionary(entry => entry.Name);
        var missing = entries.Keys.Where(name => !tensors.ContainsKey(name)).ToList();
        var unknown = tensors.Keys.Where(name => !entries.ContainsKey(name) && !BatchCounters.Is(name)).ToList();
        var different = entries.Values.Where(entry => tensors.TryGetValue(entry.Name, out var tensor) && !Fits(entry, tensor)).ToList();
        if (missing.Count + unknown.Count + different.Count == 0)
            return;
        if (missing.Count + unknown.Count == 0 && Classes(network, different, tensors) is { } classes)
            throw new ToolException($"'{path}' has weights for {classes} classes, and {network.Name} has {network.Classifier!.OutFeatures} here. Add '--classes {classes}'.");
        List<(string What, string Names)> faults =
        [
            ("it lacks", Quoted.List(missing)),
            ("the network does not have", Quoted.List(unknown)),
            ("of another shape or type is", Different(different, tensors)),
        ];
        throw new ToolException(
            $"The weights in '{path}' do not fit {network.Name}: {string.Join("; ", faults.Where(fault => fault.Names.Length > 0).Select(fault => $"{fault.What} {fault.Names}"))}. Names are expected to be torchvision's; C# loads others (LoadWeights with WeightOptions) and saves them under these.");
    }

    private static string Different(List<StateEntry> entries, Dictionary<string, StoredTensor> tensors) =>
        string.Join(", ", entries.Take(ShownInFull).Select(entry => Describe(entry, tensors[entry.Name]))) + (entries.Count > ShownInFull ? $" and {entries.Count - ShownInFull} more" : "");

    private static string Describe(StateEntry entry, StoredTensor tensor) =>
        $"'{entry.Name}' ({tensor.Description} in the file, {StoredTensor.Describe("F32", [.. entry.Shape.Select(side => (long)side)])} in the network)";

    private static bool Fits(StateEntry entry, StoredTensor tensor) =>
        tensor.Type.IsFloat && tensor.Shape.Length == entry.Shape.Count && tensor.Shape.Select((side, i) => side == entry.Shape[i]).All(same => same);

    /// <summary>How many classes the file is for, where nothing else differs.</summary>
    private static long? Classes(NetworkGraph network, List<StateEntry> different, Dictionary<string, StoredTensor> tensors) =>
        network.Classifier is { } classifier && different.All(entry => entry.Layer == classifier.Name)
        && tensors[$"{classifier.Name}.weight"] is { Type.IsFloat: true, Shape: [var classes, var inputs] } && inputs == classifier.InFeatures ? classes : null;
}
