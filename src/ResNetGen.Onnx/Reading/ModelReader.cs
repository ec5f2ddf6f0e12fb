using System.Globalization;
using ResNetGen.Onnx.Model;
using ResNetGen.Onnx.Wire;

namespace ResNetGen.Onnx.Reading;

/// <summary>
/// Reads a model whose writer is not trusted. Nothing is believed: lengths are held against what is there, lists against limits, tensors against their shapes. Weights stay in
/// their file until they are asked for.
/// </summary>
internal sealed class ModelReader
{
    /// <summary>Of nodes, weights, values and attributes each: many more than any network has.</summary>
    private const int MostItems = 1 << 17;

    /// <summary>Of the numbers of one attribute.</summary>
    private const int MostNumbers = 1 << 16;

    private readonly Func<string?, Stream> open;

    private int items;

    private ModelReader(Func<string?, Stream> open) => this.open = open;

    /// <summary>Reads a model.</summary>
    /// <param name="open">Opens the model for null, and a file beside it by its name, which has no folder. It is called again when weights are asked for.</param>
    /// <exception cref="OnnxFormatException">The bytes are not a model: what is wrong, and where.</exception>
    public static OnnxModel Read(Func<string?, Stream> open)
    {
        using var stream = open(null);
        return new ModelReader(open).Model(new(stream));
    }

    /// <summary>Reads a model that is in memory, and has no file beside it.</summary>
    /// <inheritdoc cref="Read(Func{string?, Stream})" path="/exception"/>
    public static OnnxModel Read(byte[] model) =>
        Read(location => location is null ? new MemoryStream(model, writable: false) : throw new OnnxFormatException($"there is no file '{Printed.Of(location)}' beside it"));

    private OnnxModel Model(FieldReader reader)
    {
        OnnxGraph? graph = null;
        var version = 0L;
        var (producer, producerVersion) = ("", "");
        var sets = new List<KeyValuePair<string, long>>();
        var metadata = new List<KeyValuePair<string, string>>();
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case Fields.Model.FormatVersion:
                    version = reader.Number();
                    break;
                case Fields.Model.Producer:
                    producer = reader.Text();
                    break;
                case Fields.Model.ProducerVersion:
                    producerVersion = reader.Text();
                    break;
                case Fields.Model.Graph:
                    graph = graph is null ? Graph(reader.Message()) : throw reader.Fail("there is a second graph");
                    break;
                case Fields.Model.OperatorSet:
                    sets.Add(OperatorSet(Item(reader).Message()));
                    break;
                case Fields.Model.Metadata:
                    metadata.Add(EntryReader.Read(Item(reader).Message()));
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return graph is not null && sets.Count > 0
            ? new(graph, version, sets, producer, producerVersion, metadata)
            : throw new OnnxFormatException(graph is null ? "there is no graph in it" : "it does not say which version of the operators it uses");
    }

    private static KeyValuePair<string, long> OperatorSet(FieldReader reader)
    {
        var (domain, version) = ("", 0L);
        while (reader.Next())
        {
            if (reader.Field == Fields.OperatorSet.Domain)
                domain = reader.Text();
            else if (reader.Field == Fields.OperatorSet.Version)
                version = reader.Number();
            else
                reader.Skip();
        }

        return new(domain, version);
    }

    private OnnxGraph Graph(FieldReader reader)
    {
        var name = "";
        var (nodes, weights) = (new List<OnnxNode>(), new List<OnnxTensor>());
        var (inputs, outputs) = (new List<OnnxValue>(), new List<OnnxValue>());
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case Fields.Graph.Node:
                    nodes.Add(Node(Item(reader).Message()));
                    break;
                case Fields.Graph.Name:
                    name = reader.Text();
                    break;
                case Fields.Graph.Weight:
                    weights.Add(TensorReader.Read(Item(reader).Message(), open));
                    break;
                case Fields.Graph.Input:
                    inputs.Add(ValueReader.Read(Item(reader).Message()));
                    break;
                case Fields.Graph.Output:
                    outputs.Add(ValueReader.Read(Item(reader).Message()));
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return new(name, nodes, weights, inputs, outputs);
    }

    private OnnxNode Node(FieldReader reader)
    {
        var (kind, name, domain) = ("", "", "");
        var (inputs, outputs) = (new List<string>(), new List<string>());
        var attributes = new List<OnnxAttribute>();
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case Fields.Node.Input:
                    inputs.Add(Item(reader).Text());
                    break;
                case Fields.Node.Output:
                    outputs.Add(Item(reader).Text());
                    break;
                case Fields.Node.Name:
                    name = reader.Text();
                    break;
                case Fields.Node.Operator:
                    kind = reader.Text();
                    break;
                case Fields.Node.Attribute:
                    attributes.Add(Attribute(Item(reader).Message()));
                    break;
                case Fields.Node.Domain:
                    domain = reader.Text();
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return new(kind, name, inputs, outputs, attributes, domain);
    }

    private OnnxAttribute Attribute(FieldReader reader)
    {
        var (name, text, kind, whole, single) = ("", "", 0L, 0L, 0f);
        OnnxTensor? tensor = null;
        var (singles, wholes, texts) = (new List<float>(), new List<long>(), new List<string>());
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case Fields.Attribute.Name:
                    name = reader.Text();
                    break;
                case Fields.Attribute.Single:
                    single = reader.Single();
                    break;
                case Fields.Attribute.Whole:
                    whole = reader.Number();
                    break;
                case Fields.Attribute.Text:
                    text = reader.Text();
                    break;
                case Fields.Attribute.Tensor:
                    tensor = TensorReader.Read(reader.Message(), open);
                    break;
                case Fields.Attribute.Singles:
                    reader.Singles(singles, MostNumbers);
                    break;
                case Fields.Attribute.Wholes:
                    reader.Numbers(wholes, MostNumbers);
                    break;
                case Fields.Attribute.Texts:
                    texts.Add(Item(reader).Text());
                    break;
                case Fields.Attribute.Kind:
                    kind = reader.Number();
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return kind switch
        {
            Fields.Attribute.SingleKind => new SingleAttribute(name, single),
            Fields.Attribute.WholeKind => new WholeAttribute(name, whole),
            Fields.Attribute.TextKind => new TextAttribute(name, text),
            Fields.Attribute.TensorKind => new TensorAttribute(name, tensor ?? throw reader.Fail($"the attribute '{Printed.Of(name)}' has no tensor")),
            Fields.Attribute.SinglesKind => new SinglesAttribute(name, singles),
            Fields.Attribute.WholesKind => new WholesAttribute(name, wholes),
            Fields.Attribute.TextsKind => new TextsAttribute(name, texts),
            _ => new OtherAttribute(name, (int)kind),
        };
    }

    /// <summary>Counts an item of a list: each takes more memory than its two bytes in the file.</summary>
    private FieldReader Item(FieldReader reader) => ++items <= MostItems
        ? reader
        : throw reader.Fail($"it has more than {MostItems.ToString(CultureInfo.InvariantCulture)} nodes, weights, values and settings");
}
