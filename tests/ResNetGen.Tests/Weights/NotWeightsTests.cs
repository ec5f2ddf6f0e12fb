using System.Diagnostics;

namespace ResNetGen.Tests.Weights;

/// <summary>What is found under the names of weights and is something else: named as what it is, at once.</summary>
public sealed class NotWeightsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 102540417\n", "it is a pointer of Git LFS, which takes the place of the file of 102540417 bytes until it is fetched: run 'git lfs pull'")]
    [InlineData("<!DOCTYPE html><html><head>", "it is a web page (HTML), not the file")]
    [InlineData("\n  <html lang=\"en\">", "it is a web page (HTML), not the file")]
    [InlineData("<?xml version=\"1.0\"?><Error><Code>AccessDenied</Code></Error>", "it is a web page (XML), not the file")]
    [InlineData("""{"metadata":{},"weight_map":{"a":"model-00001-of-00002.safetensors","b":"model-00002-of-00002.safetensors"}}""", "it is an index (*.index.json) of weights that are split over 2 files: 'model-00001-of-00002.safetensors' and 'model-00002-of-00002.safetensors'. Load each of them, with strict: false.")]
    [InlineData("""{"weight_map":{"a":"model.safetensors"}}""", "it is an index (*.index.json) of weights that are split over 1 file: 'model.safetensors'. Load that file.")]
    [InlineData("""{"hidden": {"sizes": [1]}}""", "it is a JSON text, such as the description of a model")]
    [InlineData("{\"a\":   {", "it is a JSON text")]
    [InlineData("Invalid username or password.", "a text that begins with 'Invalid username or password.'")]
    [InlineData("\u0089HDF\r\n\u001a\n and more", "it is an HDF5 file, as Keras writes them")]
    [InlineData("\u001f\u008b and more of it", "it is compressed (gzip)")]
    [InlineData("\u0093NUMPY and more", "it is an array of NumPy")]
    public void A_file_that_is_something_else_is_named_as_what_it_is(string content, string expected)
    {
        var message = Refusal(folder.Write("model.safetensors", System.Text.Encoding.Latin1.GetBytes(content)));
        Assert.Contains(expected, message);
    }

    [Fact]
    public void A_directory_is_refused_with_the_weight_files_in_it()
    {
        folder.Write("empty/readme.txt", "");
        folder.Write("model/config.json", "");
        folder.Write("model/model.safetensors", "");
        for (var i = 0; i < 10; i++)
            folder.Write($"many/{i}.pth", "");
        Assert.EndsWith("it is a directory, not a file.", Refusal(folder.In("empty")));
        Assert.EndsWith("In it are '0.pth', '1.pth', '2.pth', '3.pth', '4.pth', '5.pth', '6.pth', '7.pth' and 2 more: give the path of the file.", Refusal(folder.In("many")));
        Assert.EndsWith("it is a directory, not a file. In it is 'model.safetensors': give the path of the file.", Refusal(folder.In("model")));
    }

    [Fact]
    public void A_pipe_and_a_device_are_refused_and_not_waited_for()
    {
        if (OperatingSystem.IsWindows())
            return;
        using (var mkfifo = Process.Start("mkfifo", folder.In("pipe")))
            mkfifo.WaitForExit();
        File.CreateSymbolicLink(folder.In("link"), folder.In("pipe"));
        File.CreateSymbolicLink(folder.In("null"), "/dev/null");

        Assert.EndsWith("it is a named pipe, not a file. Write its content to a file first.", Refusal(folder.In("pipe")));
        Assert.EndsWith("it is a named pipe, not a file. Write its content to a file first.", Refusal(folder.In("link")));
        Assert.EndsWith("it is a device, not a file. Write its content to a file first.", Refusal(folder.In("null")));
        Assert.EndsWith("it is a device, not a file. Write its content to a file first.", Refusal("/dev/zero"));

        using var net = new SmallNet();
        Assert.EndsWith("is a named pipe, which a file would replace; weights are saved to a file.", Assert.Throws<IOException>(() => net.SaveWeights(folder.In("pipe"))).Message);
    }

    [Fact]
    public void A_link_to_a_file_is_read_and_an_empty_file_is_called_empty()
    {
        using var source = SmallNet.Filled();
        using var target = new SmallNet();
        source.SaveWeights(folder.In("f"));
        File.CreateSymbolicLink(folder.In("link"), folder.In("f"));
        target.LoadWeights(folder.In("link"));
        State.AssertHoldsNumbers(target);

        Assert.EndsWith("it is empty.", Refusal(folder.Write("empty", "")));
    }

    [Fact]
    public void An_entry_is_refused_where_there_are_none()
    {
        using var source = SmallNet.Filled();
        source.SaveWeights(folder.In("f"));
        var error = Assert.Throws<WeightFormatException>(() => source.LoadWeights(folder.In("f"), new WeightOptions { Entry = "model" }));
        Assert.EndsWith("it is a safetensors file, which has no entries, so none called 'model'.", error.Message);
    }

    private static string Refusal(string path)
    {
        using var net = new SmallNet();
        var message = Assert.Throws<WeightFormatException>(() => net.LoadWeights(path)).Message;
        Assert.StartsWith($"'{path}' cannot be read as weights: ", message);
        return message;
    }
}
