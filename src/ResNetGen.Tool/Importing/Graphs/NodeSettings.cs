using System.Globalization;
using ResNetGen.Onnx.Model;

namespace ResNetGen.Tool.Importing.Graphs;

/// <summary>The settings of a node, whatever version of ONNX says them as attributes.</summary>
internal sealed class NodeSettings(OnnxNode node)
{
    public long Whole(string name, long unsaid) => Of<WholeAttribute>(name)?.Value ?? unsaid;

    public float Single(string name, float unsaid) => Of<SingleAttribute>(name)?.Value ?? unsaid;

    public string? Text(string name) => Of<TextAttribute>(name)?.Value;

    public IReadOnlyList<long>? Wholes(string name) => Of<WholesAttribute>(name)?.Values;

    /// <summary>All of them but some, in the order of their names.</summary>
    public string Rest(params string[] known) =>
        string.Join(", ", node.Attributes.Where(attribute => !known.Contains(attribute.Name)).OrderBy(attribute => attribute.Name, StringComparer.Ordinal).Select(Print));

    private T? Of<T>(string name)
        where T : OnnxAttribute => node.Attributes.OfType<T>().FirstOrDefault(attribute => attribute.Name == name);

    private static string Print(OnnxAttribute attribute) => $"{attribute.Name} " + attribute switch
    {
        SingleAttribute single => single.Value.ToString("R", CultureInfo.InvariantCulture),
        WholeAttribute whole => whole.Value.ToString(CultureInfo.InvariantCulture),
        TextAttribute text => text.Value,
        WholesAttribute wholes => string.Join(" ", wholes.Values.Select(value => value.ToString(CultureInfo.InvariantCulture))),
        SinglesAttribute singles => string.Join(" ", singles.Values.Select(value => value.ToString("R", CultureInfo.InvariantCulture))),
        _ => "?",
    };
}
