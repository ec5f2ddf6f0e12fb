using System.Globalization;
using ResNetGen.Onnx.Model;
using ResNetGen.Onnx.Wire;

namespace ResNetGen.Onnx.Writing;

/// <summary>A model as the message of its file.</summary>
internal static class ModelWriter
{
    /// <summary>The most bytes that readers of protobuf take in one file.</summary>
    public const long LongestFile = int.MaxValue;

    /// <summary>The message. Its weights are asked for their numbers when it is written.</summary>
    /// <param name="model">What to write.</param>
    /// <param name="external">Takes the weights that do not go into the model; null: all do.</param>
    public static Message Write(OnnxModel model, ExternalFile? external = null)
    {
        var message = new Message()
            .Number(Fields.Model.FormatVersion, model.FormatVersion)
            .Text(Fields.Model.Producer, model.Producer)
            .Text(Fields.Model.ProducerVersion, model.ProducerVersion)
            .Nested(Fields.Model.Graph, Graph(model.Graph, external));
        foreach (var set in model.OperatorSets)
            message.Nested(Fields.Model.OperatorSet, new Message().Text(Fields.OperatorSet.Domain, set.Key).Number(Fields.OperatorSet.Version, set.Value));
        foreach (var entry in model.Metadata)
            message.Nested(Fields.Model.Metadata, Entry(entry.Key, entry.Value));
        return message;
    }

    private static Message Entry(string key, string value) => new Message().Text(Fields.Entry.Key, key).Text(Fields.Entry.Value, value);

    private static Message Graph(OnnxGraph graph, ExternalFile? external)
    {
        var message = new Message();
        foreach (var node in graph.Nodes)
            message.Nested(Fields.Graph.Node, Node(node));
        message.Text(Fields.Graph.Name, graph.Name);
        foreach (var weight in graph.Weights)
            message.Nested(Fields.Graph.Weight, Tensor(weight, external));
        foreach (var input in graph.Inputs)
            message.Nested(Fields.Graph.Input, Value(input));
        foreach (var output in graph.Outputs)
            message.Nested(Fields.Graph.Output, Value(output));
        return message;
    }

    private static Message Node(OnnxNode node)
    {
        var message = new Message();
        // An input that is left out has an empty name, and its place counts.
        foreach (var input in node.Inputs)
            message.Entry(Fields.Node.Input, input);
        foreach (var output in node.Outputs)
            message.Entry(Fields.Node.Output, output);
        message.Text(Fields.Node.Name, node.Name).Text(Fields.Node.Operator, node.Operator);
        foreach (var attribute in node.Attributes)
            message.Nested(Fields.Node.Attribute, Attribute(attribute));
        return message.Text(Fields.Node.Domain, node.Domain);
    }

    private static Message Attribute(OnnxAttribute attribute)
    {
        var message = new Message().Text(Fields.Attribute.Name, attribute.Name);
        switch (attribute)
        {
            case SingleAttribute single:
                return Kind(message.Single(Fields.Attribute.Single, single.Value), Fields.Attribute.SingleKind);
            case WholeAttribute whole:
                return Kind(message.Number(Fields.Attribute.Whole, whole.Value), Fields.Attribute.WholeKind);
            case TextAttribute text:
                return Kind(message.Entry(Fields.Attribute.Text, text.Value), Fields.Attribute.TextKind);
            case TensorAttribute tensor:
                return Kind(message.Nested(Fields.Attribute.Tensor, Tensor(tensor.Value, null)), Fields.Attribute.TensorKind);
            case SinglesAttribute singles:
                foreach (var value in singles.Values)
                    message.Single(Fields.Attribute.Singles, value);
                return Kind(message, Fields.Attribute.SinglesKind);
            case WholesAttribute wholes:
                foreach (var value in wholes.Values)
                    message.Number(Fields.Attribute.Wholes, value);
                return Kind(message, Fields.Attribute.WholesKind);
            case TextsAttribute texts:
                foreach (var value in texts.Values)
                    message.Entry(Fields.Attribute.Texts, value);
                return Kind(message, Fields.Attribute.TextsKind);
            default:
                throw new InvalidOperationException($"The attribute '{attribute.Name}' cannot be written.");
        }

        static Message Kind(Message message, int kind) => message.Number(Fields.Attribute.Kind, kind);
    }

    private static Message Tensor(OnnxTensor tensor, ExternalFile? external)
    {
        var message = new Message();
        foreach (var length in tensor.Shape)
            message.Number(Fields.Tensor.Shape, length);
        message.Number(Fields.Tensor.Type, (int)tensor.Type).Text(Fields.Tensor.Name, tensor.Name);
        if (external?.Take(tensor) is not { } offset)
            return message.Bytes(Fields.Tensor.Raw, tensor.Length, tensor.Data.Write);
        return message
            .Nested(Fields.Tensor.External, Entry("location", external.Name))
            .Nested(Fields.Tensor.External, Entry("offset", offset.ToString(CultureInfo.InvariantCulture)))
            .Nested(Fields.Tensor.External, Entry("length", tensor.Length.ToString(CultureInfo.InvariantCulture)))
            .Number(Fields.Tensor.Location, Fields.Tensor.IsExternal);
    }

    private static Message Value(OnnxValue value)
    {
        var type = new Message().Number(Fields.TensorType.Element, (int)value.Type);
        if (value.Shape is not null)
            type.Nested(Fields.TensorType.Shape, Shape(value.Shape));
        return new Message().Text(Fields.Value.Name, value.Name).Nested(Fields.Value.Type, new Message().Nested(Fields.Type.Tensor, type));
    }

    private static Message Shape(IReadOnlyList<OnnxDimension> dimensions)
    {
        var message = new Message();
        foreach (var dimension in dimensions)
        {
            message.Nested(Fields.Shape.Dimension, dimension.Size is { } size
                ? new Message().Number(Fields.Dimension.Size, size)
                : new Message().Text(Fields.Dimension.Symbol, dimension.Symbol ?? ""));
        }

        return message;
    }
}
