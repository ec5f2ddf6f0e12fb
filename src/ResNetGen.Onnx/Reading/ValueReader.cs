using System.Globalization;
using ResNetGen.Onnx.Model;
using ResNetGen.Onnx.Wire;

namespace ResNetGen.Onnx.Reading;

/// <summary>Reads the name, type and shape of an input or output.</summary>
internal static class ValueReader
{
    private const int MostDimensions = 64;

    public static OnnxValue Read(FieldReader reader)
    {
        var value = new OnnxValue("", OnnxType.Undefined, null);
        while (reader.Next())
        {
            if (reader.Field == Fields.Value.Name)
                value = value with { Name = reader.Text() };
            else if (reader.Field == Fields.Value.Type)
                value = Type(reader.Message(), value);
            else
                reader.Skip();
        }

        return value;
    }

    private static OnnxValue Type(FieldReader reader, OnnxValue value)
    {
        while (reader.Next())
        {
            if (reader.Field == Fields.Type.Tensor)
                value = Tensor(reader.Message(), value);
            else
                reader.Skip();
        }

        return value;
    }

    private static OnnxValue Tensor(FieldReader reader, OnnxValue value)
    {
        while (reader.Next())
        {
            if (reader.Field == Fields.TensorType.Element)
                value = value with { Type = reader.Number() is >= 0 and <= int.MaxValue and var type ? (OnnxType)type : OnnxType.Undefined };
            else if (reader.Field == Fields.TensorType.Shape)
                value = value with { Shape = Shape(reader.Message()) };
            else
                reader.Skip();
        }

        return value;
    }

    private static List<OnnxDimension> Shape(FieldReader reader)
    {
        var dimensions = new List<OnnxDimension>();
        while (reader.Next())
        {
            if (reader.Field != Fields.Shape.Dimension)
                reader.Skip();
            else if (dimensions.Count < MostDimensions)
                dimensions.Add(Dimension(reader.Message()));
            else
                throw reader.Fail($"a shape has more than {MostDimensions.ToString(CultureInfo.InvariantCulture)} dimensions");
        }

        return dimensions;
    }

    private static OnnxDimension Dimension(FieldReader reader)
    {
        var dimension = default(OnnxDimension);
        while (reader.Next())
        {
            if (reader.Field == Fields.Dimension.Size)
                dimension = new(reader.Number());
            else if (reader.Field == Fields.Dimension.Symbol)
                dimension = new(null, reader.Text());
            else
                reader.Skip();
        }

        return dimension;
    }
}
