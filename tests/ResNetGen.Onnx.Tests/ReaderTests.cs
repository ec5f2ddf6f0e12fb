using ResNetGen.Onnx.Model;
using ResNetGen.Onnx.Reading;
using ResNetGen.Onnx.Wire;
using ResNetGen.Onnx.Writing;

namespace ResNetGen.Onnx.Tests;

public class ReaderTests
{
    [Fact]
    public void What_is_written_is_read()
    {
        var model = SampleModel.Make();

        var read = ModelReader.Read(Runtime.Bytes(model));

        Assert.Equal(SampleModel.Lines(model), SampleModel.Lines(read));
    }

    /// <summary>CNTK writes a domain, and a version of the model. Lengths of more than one byte are the common case.</summary>
    [Fact]
    public void Fields_that_nobody_asks_for_are_passed_over()
    {
        var model = SampleModel.Make();
        const int domain = 4, version = 5, documentation = 6;
        using var bytes = new MemoryStream();
        new Message().Text(domain, "ai.cntk").Number(version, 300).Text(documentation, new('x', 1000)).WriteTo(bytes);
        ModelWriter.Write(model).WriteTo(bytes);

        Assert.Equal(SampleModel.Lines(model), SampleModel.Lines(ModelReader.Read(bytes.ToArray())));
    }

    [Fact]
    public void Weights_beside_the_model_begin_at_pages_and_are_read_from_there()
    {
        var model = SampleModel.Make() with { };
        var big = new OnnxTensor("big", OnnxType.Float32, [600], new Weights.FloatData(new Weights.GivenWeight([600], Runtime.Doubles(600)), OnnxType.Float32));
        model = model with { Graph = model.Graph with { Weights = [.. model.Graph.Weights, big, big with { Name = "bigger" }] } };
        var external = new ExternalFile("model.onnx.data");
        using var main = new MemoryStream();
        ModelWriter.Write(model, external).WriteTo(main);
        using var beside = new MemoryStream();
        external.WriteTo(beside);
        Assert.Equal(external.Length, beside.Length);

        var read = ModelReader.Read(location => new MemoryStream(location is null ? main.ToArray() : location == "model.onnx.data" ? beside.ToArray() : []));

        Assert.Equal([0L, 4096L], read.Graph.Weights.Select(weight => weight.Data).OfType<StoredData>().Where(data => data.Location is not null).Select(data => data.Offset));
        Assert.Equal(SampleModel.Lines(model), SampleModel.Lines(read));
    }

    /// <summary>Other writers list numbers one by one, or keep halves as whole numbers.</summary>
    [Fact]
    public void Numbers_in_lists_are_read()
    {
        var floats = Tensor(1, new Message().Single(Fields.Tensor.Singles, 1.5f).Single(Fields.Tensor.Singles, -2));
        var halves = Tensor(10, new Message().Number(Fields.Tensor.Int32s, 0x3C00).Number(Fields.Tensor.Int32s, 0xC000));
        var wholes = Tensor(7, new Message().Number(Fields.Tensor.Int64s, -1).Number(Fields.Tensor.Int64s, 3));

        Assert.Equal("0000C03F000000C0", Values(floats));
        Assert.Equal("003C00C0", Values(halves));
        Assert.Equal("FFFFFFFFFFFFFFFF0300000000000000", Values(wholes));

        static Message Tensor(int type, Message rest) => rest.Number(Fields.Tensor.Shape, 2).Number(Fields.Tensor.Type, type);
    }

    [Theory]
    [InlineData("../secret")]
    [InlineData("/etc/passwd")]
    [InlineData("a/b")]
    [InlineData("C:\\x")]
    [InlineData("..")]
    public void A_weight_in_a_file_of_another_folder_is_refused(string location)
    {
        var tensor = new Message().Number(Fields.Tensor.Shape, 2).Number(Fields.Tensor.Type, 1).Text(Fields.Tensor.Name, "w").Number(Fields.Tensor.Location, 1)
            .Nested(Fields.Tensor.External, new Message().Text(Fields.Entry.Key, "location").Text(Fields.Entry.Value, location));

        Assert.Contains("only files beside the model are read", Refused(tensor), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_beside_the_model_that_is_too_short_is_refused_when_its_weights_are_read()
    {
        var tensor = new Message().Number(Fields.Tensor.Shape, 2).Number(Fields.Tensor.Type, 1).Text(Fields.Tensor.Name, "w").Number(Fields.Tensor.Location, 1)
            .Nested(Fields.Tensor.External, new Message().Text(Fields.Entry.Key, "location").Text(Fields.Entry.Value, "data"))
            .Nested(Fields.Tensor.External, new Message().Text(Fields.Entry.Key, "offset").Text(Fields.Entry.Value, "4096"));
        var file = File(tensor);
        var weight = Assert.Single(ModelReader.Read(location => new MemoryStream(location is null ? file : new byte[4100])).Graph.Weights);

        var refused = Assert.Throws<OnnxFormatException>(() => weight.Data.Write(Stream.Null));

        Assert.Equal("This is not a readable ONNX model: weights are said to end at byte 4104 of 'data', which has 4100.", refused.Message);
    }

    [Fact]
    public void A_tensor_whose_values_are_not_what_its_shape_asks_for_is_named()
    {
        var tensor = new Message().Number(Fields.Tensor.Shape, 3).Number(Fields.Tensor.Type, 1).Text(Fields.Tensor.Name, "w\n").Bytes(Fields.Tensor.Raw, 8, stream => stream.Write(new byte[8]));

        Assert.Contains("the tensor 'w?' holds 8 bytes, where its type and shape ask for 12.", Refused(tensor), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(long.MaxValue, 2)]
    [InlineData(-1, 1)]
    [InlineData(1L << 40, 1L << 40)]
    public void A_shape_that_no_memory_holds_is_refused(long height, long width)
    {
        var tensor = new Message().Number(Fields.Tensor.Shape, height).Number(Fields.Tensor.Shape, width).Number(Fields.Tensor.Type, 1).Text(Fields.Tensor.Name, "w");

        Assert.Contains("the tensor 'w' ", Refused(tensor), StringComparison.Ordinal);
    }

    [Fact]
    public void Messages_nested_without_end_are_refused()
    {
        // An attribute with a tensor is two deep; fields that are not known are passed over, however deep.
        var bytes = new List<byte>();
        for (var i = 0; i < 100_000; i++)
            bytes.InsertRange(0, [0x2A, .. Varint(bytes.Count)]);

        Assert.Throws<OnnxFormatException>(() => ModelReader.Read([0x3A, .. Varint(bytes.Count), .. bytes.Take(1000)]));
    }

    [Fact]
    public void A_file_of_empty_nodes_is_refused_before_they_fill_the_memory()
    {
        var graph = new byte[2 * 1_000_000];
        for (var i = 0; i < graph.Length; i += 2)
            graph[i] = 0x0A;

        var refused = Assert.Throws<OnnxFormatException>(() => ModelReader.Read([0x3A, .. Varint(graph.Length), .. graph]));

        Assert.Contains("it has more than 131072 nodes", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "there is no graph in it")]
    [InlineData("3A00", "it does not say which version of the operators it uses")]
    [InlineData("3A003A00", "at byte 3, there is a second graph")]
    [InlineData("3AFF", "at byte 2, a number is cut off")]
    [InlineData("3A05", "at byte 2, a field claims 5 bytes, and 0 are left")]
    [InlineData("3AFFFFFFFFFFFFFFFFFF01", "at byte 11, a field claims 18446744073709551615 bytes, and 0 are left")]
    [InlineData("08FFFFFFFFFFFFFFFFFFFF01", "at byte 11, a number has more than 64 bits")]
    [InlineData("3B", "at byte 1, field 7 is of the wire type 3 and not 2")]
    [InlineData("63", "at byte 1, a field is of the wire type 3, which ONNX does not use")]
    [InlineData("00", "at byte 1, a field has the number 0")]
    [InlineData("504B0304", "at byte 3, a field has the number 0")]
    public void What_is_wrong_is_said_with_its_place(string bytes, string reason)
    {
        var refused = Assert.Throws<OnnxFormatException>(() => ModelReader.Read(Convert.FromHexString(bytes)));

        Assert.StartsWith("This is not a readable ONNX model: ", refused.Message, StringComparison.Ordinal);
        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
    }

    private static string Refused(Message tensor) => Assert.Throws<OnnxFormatException>(() => ModelReader.Read(File(tensor))).Message;

    private static string Values(Message tensor)
    {
        using var values = new MemoryStream();
        Assert.Single(ModelReader.Read(File(tensor)).Graph.Weights).Data.Write(values);
        return Convert.ToHexString(values.ToArray());
    }

    private static byte[] File(Message tensor)
    {
        using var stream = new MemoryStream();
        new Message().Nested(Fields.Model.Graph, new Message().Nested(Fields.Graph.Weight, tensor)).Nested(Fields.Model.OperatorSet, new Message().Number(Fields.OperatorSet.Version, 17)).WriteTo(stream);
        return stream.ToArray();
    }

    private static List<byte> Varint(int value)
    {
        var bytes = new List<byte>();
        for (; value >= 0x80; value >>= 7)
            bytes.Add((byte)(value | 0x80));
        bytes.Add((byte)value);
        return bytes;
    }
}
