using System.Collections.Generic;
using System.Linq;
using ResNetGen.Onnx.Model;

namespace ResNetGen.Targets.TorchScript;

/// <summary>The settings of a node that this program has written, so that they are there.</summary>
internal sealed class ScriptSettings(OnnxNode node)
{
    /// <summary>How padding depends on the map's size; null: it does not.</summary>
    public string? Same => Text("auto_pad");

    public long Whole(string name) => Of<WholeAttribute>(name)?.Value ?? 0;

    public float Single(string name) => Of<SingleAttribute>(name)!.Value;

    public string? Text(string name) => Of<TextAttribute>(name)?.Value;

    public IReadOnlyList<long> Wholes(string name) => Of<WholesAttribute>(name)!.Values;

    private T? Of<T>(string name)
        where T : OnnxAttribute => node.Attributes.OfType<T>().FirstOrDefault(attribute => attribute.Name == name);
}
