using System.Text.Json;
using static TorchSharp.torch;

namespace ResNetGen.Tests.Weights;

public sealed class PythonReadsTests
{
    [Fact]
    public void Python_reads_what_is_written_here()
    {
        using var folder = new TemporaryFolder();
        List<string> files = [];
        foreach (var type in (ScalarType[])[ScalarType.Float32, ScalarType.Float16, ScalarType.BFloat16, ScalarType.Float64])
        {
            using var net = SmallNet.Filled();
            net.to(type);
            files.Add(folder.In($"{type}.safetensors"));
            net.SaveWeights(files[^1], new Dictionary<string, string> { ["epoch"] = "90", ["näme"] = "a \"quoted\"\ntext" });
        }

        var read = PythonScript.Run("weights.py", ["read", .. files]).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        foreach (var (line, type) in read.Zip((string[])["F32", "F16", "BF16", "F64"]))
            AssertSmallNet(JsonDocument.Parse(line).RootElement, type);
        Assert.Equal(files.Count, read.Length);
    }

    [Fact]
    public void Python_reads_scalars_empty_tensors_views_and_whole_numbers()
    {
        using var folder = new TemporaryFolder();
        using var view = Numbers.From("view", [3, 4]).t();
        using var module = new Holder(
            ("scalar", Numbers.From("scalar", [])), ("empty", zeros(0, 5)), ("view", view), ("whole", Numbers.From("whole", [2], whole: true)),
            ("bytes", tensor(new byte[] { 1, 255 })), ("truth", tensor(new[] { true, false })));
        module.SaveWeights(folder.In("odd"));

        var tensors = JsonDocument.Parse(PythonScript.Run("weights.py", "read", folder.In("odd"))).RootElement.GetProperty("tensors");

        Assert.Equal([Numbers.Of("scalar", 0)], Values(tensors, "scalar"));
        Assert.Empty(Values(tensors, "empty"));
        Assert.Equal(["0", "5"], Shape(tensors, "empty"));
        Assert.Equal(["4", "3"], Shape(tensors, "view"));
        Assert.Equal(Enumerable.Range(0, 12).Select(i => Numbers.Of("view", (i % 3 * 4) + (i / 3))), Values(tensors, "view"));
        Assert.Equal([Numbers.WholeOf("whole", 0), Numbers.WholeOf("whole", 1)], Values(tensors, "whole"));
        Assert.Equal([1, 255], Values(tensors, "bytes"));
        Assert.Equal([1, 0], Values(tensors, "truth"));
    }

    private static void AssertSmallNet(JsonElement file, string type)
    {
        using var net = new SmallNet();
        var tensors = file.GetProperty("tensors");
        Assert.Equal(net.state_dict().Keys.Order(StringComparer.Ordinal), tensors.EnumerateObject().Select(entry => entry.Name).Order(StringComparer.Ordinal));
        foreach (var (name, tensor) in net.state_dict())
        {
            var whole = tensor.dtype == ScalarType.Int64;
            Assert.Equal(whole ? "I64" : type, tensors.GetProperty(name).GetProperty("dtype").GetString());
            Assert.Equal(tensor.shape.Select(side => $"{side}"), Shape(tensors, name));
            Assert.Equal(Enumerable.Range(0, (int)tensor.NumberOfElements).Select(i => whole ? Numbers.WholeOf(name, i) : Numbers.Of(name, i)), Values(tensors, name));
        }

        var metadata = file.GetProperty("metadata");
        Assert.Equal("pt", metadata.GetProperty("format").GetString());
        Assert.Equal("a \"quoted\"\ntext", metadata.GetProperty("näme").GetString());
    }

    private static IEnumerable<double> Values(JsonElement tensors, string name) =>
        tensors.GetProperty(name).GetProperty("values").EnumerateArray().Select(value => value.GetDouble());

    private static IEnumerable<string> Shape(JsonElement tensors, string name) =>
        tensors.GetProperty(name).GetProperty("shape").EnumerateArray().Select(side => side.ToString());
}
