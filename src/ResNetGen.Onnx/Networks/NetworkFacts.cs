using System.Globalization;

namespace ResNetGen.Onnx.Networks;

/// <summary>What a model says about the network that it is, in its metadata.</summary>
/// <param name="Name">Of the network.</param>
/// <param name="CodeHash">Of its generated class.</param>
/// <param name="Parameters">With the spec's number of classes; null: not known.</param>
/// <param name="MultiplyAdds">With the spec's number of classes, for images of the spec's size; null: not known.</param>
/// <param name="Classes">The spec's; null: no head.</param>
internal sealed record NetworkFacts(string Name, string CodeHash, long? Parameters, long? MultiplyAdds, int? Classes)
{
    /// <summary>Texts by key.</summary>
    /// <param name="classes">Of this model; null: it gives features.</param>
    /// <param name="features">Channels of the last feature map.</param>
    public List<KeyValuePair<string, string>> Metadata(int? classes, long features)
    {
        // A class more is a row more of the fully connected layer.
        var added = classes is { } own && Classes is { } planned ? own - planned : 0L;
        var metadata = new List<KeyValuePair<string, string>>
        {
            new("network", Name),
            new("code_hash", CodeHash),
        };
        if (Parameters is { } parameters)
            metadata.Add(new("parameters", Text(parameters + ((features + 1) * added))));
        if (MultiplyAdds is { } multiplyAdds)
            metadata.Add(new("multiply_adds", Text(multiplyAdds + (features * added))));
        if (classes is { } count)
            metadata.Add(new("classes", Text(count)));
        return metadata;
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
