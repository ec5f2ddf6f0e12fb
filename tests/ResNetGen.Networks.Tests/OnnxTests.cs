using Microsoft.ML.OnnxRuntime;
using ResNetGen.Networks.Tests.Support;
using TorchSharp;
using static TorchSharp.torch;
using Generated = ResNetGen.Testing.Generated;

namespace ResNetGen.Networks.Tests;

/// <summary>Networks as ONNX files, run by ONNX Runtime. Every structural choice of the language is tried in the compiler's tests.</summary>
public sealed class OnnxTests : IDisposable
{
    private static readonly (string Name, long Side)[] FromTheZoo = [("ResNet18", 64), ("ResNet20", 32)];

    private readonly TemporaryFolder folder = new();

    public static TheoryData<string> Networks { get; } = new(Generated.Networks.All.Select(network => network.Name)
        .Where(name => name.EndsWith("Kind", StringComparison.Ordinal)).Concat(FromTheZoo.Select(network => network.Name)));

    public void Dispose() => folder.Dispose();

    /// <summary>Neither is right: both are off the double precision result by rounding errors of one size.</summary>
    [Theory, MemberData(nameof(Networks))]
    public void OnnxRuntime_computes_what_the_network_does(string name)
    {
        using var network = Trained(name);
        using var withoutGradients = no_grad();
        var shape = Images(name).shape;
        List<Tensor> images = [rand(1, 3, shape[2], shape[3]), rand(5, 3, shape[2] + 4, shape[3] + 12)];
        List<Tensor> single = [.. images.Select(network.call)];
        network.SaveOnnx(folder.In("net.onnx"));
        using var session = OnnxRuns.Open(folder.In("net.onnx"));

        network.to(ScalarType.Float64);
        for (var i = 0; i < images.Count; i++)
        {
            using var wide = images[i].to(ScalarType.Float64);
            using var exact = network.call(wide);
            using var actual = OnnxRuns.Run(session, images[i]);
            Closeness.AssertClose(exact, actual, Closeness.Tolerance(single[i], exact), name);
            images[i].Dispose();
            single[i].Dispose();
        }
    }

    /// <summary>The form folds by libtorch, and the model by arithmetic of its own: each folded weight is rounded once.</summary>
    [Theory]
    [InlineData("ResNet20")]
    [InlineData("ProjectionAllKind")]
    public void A_folded_network_and_its_inference_form_are_one_file(string name)
    {
        using var network = Trained(name);
        using var inference = network.ToInference(new() { Layout = InferenceLayout.Contiguous });

        network.SaveOnnx(folder.In("network.onnx"));
        inference.SaveOnnx(folder.In("form.onnx"));

        Assert.Equal(File.ReadAllBytes(folder.In("network.onnx")), File.ReadAllBytes(folder.In("form.onnx")));
    }

    [Fact]
    public void A_network_that_is_not_folded_has_the_names_of_its_state_dict()
    {
        using var network = new Zoo.ResNet18();
        network.SaveOnnx(folder.In("net.onnx"), new() { FoldsBatchNorm = false });

        using var session = OnnxRuns.Open(folder.In("net.onnx"));

        var text = File.ReadAllText(folder.In("net.onnx"));
        Assert.All(network.state_dict().Keys.Where(name => !name.EndsWith("num_batches_tracked", StringComparison.Ordinal)), name => Assert.Contains(name, text, StringComparison.Ordinal));
        Assert.All((string[])["layer1.0.conv1", "layer1.0.relu", "layer1.0.add", "layer1.0.relu_1", "maxpool", "avgpool", "fc.flatten"], name => Assert.Contains(name, text, StringComparison.Ordinal));
        Assert.Equal(["images"], session.InputNames);
        Assert.Equal(["scores"], session.OutputNames);
        Assert.Equal([-1, 3, -1, -1], session.InputMetadata["images"].Dimensions);
        Assert.Equal([-1, 1000], session.OutputMetadata["scores"].Dimensions);
    }

    [Fact]
    public void A_model_says_which_network_it_is()
    {
        using var network = new Zoo.ResNet18(2);
        network.SaveOnnx(folder.In("net.onnx"), new() { ClassNames = ["cat", "a \"dog\""] });

        using var session = OnnxRuns.Open(folder.In("net.onnx"));

        var metadata = session.ModelMetadata;
        Assert.Equal(("ResNetGen", "ResNet18"), (metadata.ProducerName, metadata.GraphName));
        Assert.Equal(Zoo.ResNet18.CodeHash, metadata.CustomMetadataMap["code_hash"]);
        Assert.Equal($"{Zoo.ResNet18.ParametersFor(2)}", metadata.CustomMetadataMap["parameters"]);
        Assert.Equal($"{Zoo.ResNet18.MultiplyAddsFor(2)}", metadata.CustomMetadataMap["multiply_adds"]);
        Assert.Equal("2", metadata.CustomMetadataMap["classes"]);
        Assert.Equal(["cat", "a \"dog\""], System.Text.Json.JsonSerializer.Deserialize<string[]>(metadata.CustomMetadataMap["class_names"])!);
    }

    [Fact]
    public void Names_of_more_or_fewer_classes_than_there_are_are_refused()
    {
        using var network = new Zoo.ResNet20();

        var refused = Assert.Throws<ArgumentException>(() => network.SaveOnnx(folder.In("net.onnx"), new() { ClassNames = ["cat"] }));

        Assert.StartsWith("'OnnxOptions.ClassNames' has 1 names, and ResNet20 gives 10 scores.", refused.Message, StringComparison.Ordinal);
        Assert.Empty(folder.Names);
    }

    [Theory]
    [InlineData(12)]
    [InlineData(22)]
    public void A_version_of_the_operators_that_is_not_written_is_refused(int opset)
    {
        using var network = new Zoo.ResNet20();

        var refused = Assert.Throws<ArgumentOutOfRangeException>(() => network.SaveOnnx(folder.In("net.onnx"), new() { Opset = opset }));

        Assert.StartsWith($"ONNX's operators are written in the versions 13 to 21; 'OnnxOptions.Opset' is {opset}.", refused.Message, StringComparison.Ordinal);
        Assert.Empty(folder.Names);
    }

    [Fact]
    public void A_size_of_images_that_the_network_cannot_take_is_refused()
    {
        using var network = Trained("OutputStrideKind");

        var refused = Assert.Throws<ArgumentOutOfRangeException>(() => network.SaveOnnx(folder.In("net.onnx"), new() { Size = (64, 32) }));

        Assert.StartsWith("OutputStrideKind takes images of at least 33x33 pixels; 'OnnxOptions.Size' is 64x32.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_for_images_of_one_size_says_the_size_of_its_features()
    {
        using var network = Trained("BackboneKind");
        network.SaveOnnx(folder.In("net.onnx"), new() { Size = (48, 33) });

        using var session = OnnxRuns.Open(folder.In("net.onnx"));

        Assert.Equal([-1, 3, 48, 33], session.InputMetadata["images"].Dimensions);
        Assert.Equal([-1, 16, 24, 17], session.OutputMetadata["features"].Dimensions);
    }

    /// <summary>Float16 keeps 11 bits, bfloat16 8: each of the layers may be off by half of the last one of its size, and errors of both signs add up like their root.</summary>
    [Theory]
    [InlineData(OnnxElementType.Float16, 2048)]
    [InlineData(OnnxElementType.BFloat16, 256)]
    public void A_smaller_type_halves_the_file_and_keeps_its_bits(OnnxElementType type, double units)
    {
        using var network = Trained("ResNet20");
        using var images = rand(2, 3, 32, 32);
        using var withoutGradients = no_grad();
        using var expected = network.call(images);
        var full = network.SaveOnnx(folder.In("full.onnx"));

        var half = network.SaveOnnx(folder.In("half.onnx"), new() { Type = type });

        using var session = OnnxRuns.Open(half.Path);
        using var actual = OnnxRuns.Run(session, images);
        Closeness.AssertClose(expected, actual, 4 * Math.Sqrt(Zoo.ResNet20.Depth) / units * Closeness.Largest(expected), $"{type}");
        Assert.True(Closeness.LargestDifference(expected, actual) > 0);
        Assert.InRange(half.Bytes, full.Bytes / 2, (full.Bytes / 2) + 20_000);
    }

    [Fact]
    public void Weights_beside_the_model_are_found_by_its_name()
    {
        using var network = Trained("ResNet20");
        using var images = rand(2, 3, 32, 32);
        var inside = network.SaveOnnx(folder.In("inside.onnx"));

        var beside = network.SaveOnnx(folder.In("beside.onnx"), new() { UsesExternalData = true });

        Assert.Equal(folder.In("beside.onnx.data"), beside.DataPath);
        Assert.Null(inside.DataPath);
        Assert.Equal(new FileInfo(beside.Path).Length + new FileInfo(beside.DataPath!).Length, beside.Bytes);
        using var one = OnnxRuns.Open(inside.Path);
        using var two = OnnxRuns.Open(beside.Path);
        using var expected = OnnxRuns.Run(one, images);
        using var actual = OnnxRuns.Run(two, images);
        Assert.True(expected.equal(actual).all().item<bool>());
    }

    [Fact]
    public void The_same_network_gives_the_same_bytes()
    {
        using var network = Trained("SplitAttentionKind");
        network.SaveOnnx(folder.In("one.onnx"));
        network.train();
        network.SaveOnnx(folder.In("two.onnx"));

        Assert.Equal(File.ReadAllBytes(folder.In("one.onnx")), File.ReadAllBytes(folder.In("two.onnx")));
        Assert.True(network.training);
    }

    [Fact]
    public void A_place_where_no_file_can_be_is_named_and_what_was_there_stays()
    {
        using var network = new Zoo.ResNet20();
        File.WriteAllText(folder.In("net.onnx"), "old");
        Directory.CreateDirectory(folder.In("net.onnx.data"));

        var isFolder = Assert.Throws<IOException>(() => network.SaveOnnx(folder.Path));
        var isMissing = Assert.Throws<DirectoryNotFoundException>(() => network.SaveOnnx(folder.In("nowhere/net.onnx")));
        Assert.Throws<IOException>(() => network.SaveOnnx(folder.In("net.onnx"), new() { UsesExternalData = true }));

        Assert.Equal($"'{folder.Path}' is a folder; a model is saved to a file.", isFolder.Message);
        Assert.Equal($"There is no folder '{folder.In("nowhere")}' to save 'net.onnx' in.", isMissing.Message);
        Assert.Equal("old", folder.Read("net.onnx"));
        Assert.Equal(["net.onnx", "net.onnx.data"], folder.Names.Order());
    }

    [Fact]
    public void A_head_that_does_not_say_what_it_computes_is_left_out_and_the_export_says_so()
    {
        using var network = Trained("SilentHead");
        using var images = rand(2, 3, 32, 32);
        using var features = ((Generated.SilentHead)network).forward_last_features(images);

        var export = network.SaveOnnx(folder.In("net.onnx"));

        Assert.Equal("features", export.Output);
        Assert.Equal(["The head of SilentHead is your own and does not say what it computes: the model ends at the features. A head that implements ITraceable is written with them."], export.Notes);
        using var session = OnnxRuns.Open(export.Path);
        using var actual = OnnxRuns.Run(session, images);
        Closeness.AssertClose(features.Tensor, actual, 1e-4, "features");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_head_that_says_what_it_computes_is_part_of_the_model(bool ofInferenceForm)
    {
        using var network = Trained("SpeakingHead");
        using var images = rand(2, 3, 32, 32);
        using var expected = network.call(images);
        using var inference = network.ToInference();

        var export = ofInferenceForm ? inference.SaveOnnx(folder.In("net.onnx")) : network.SaveOnnx(folder.In("net.onnx"));

        Assert.Equal("scores", export.Output);
        Assert.Empty(export.Notes);
        using var session = OnnxRuns.Open(export.Path);
        using var actual = OnnxRuns.Run(session, images);
        Closeness.AssertClose(expected, actual, 1e-4, "scores");
    }

    [Fact]
    public void A_layer_that_is_not_known_is_named()
    {
        using var network = Trained("StrangeHead");

        var refused = Assert.Throws<NotSupportedException>(() => network.SaveOnnx(folder.In("net.onnx")));

        Assert.Equal("StrangeHead cannot be written as ONNX: no operation is known for the layer Softplus, 'head.act'.", refused.Message);
        Assert.Empty(folder.Names);
    }

    [Fact]
    public void An_inference_form_that_has_packed_its_weights_is_refused()
    {
        using var network = Trained("ResNet20");
        using var fused = network.ToInference(new() { Layout = InferenceLayout.Fused });
        using var images = rand(2, 3, 32, 32);
        fused.SaveOnnx(folder.In("net.onnx"));
        fused.call(images).Dispose();

        var refused = Assert.Throws<NotSupportedException>(() => fused.SaveOnnx(folder.In("net.onnx")));

        Assert.Contains("save and load the network that it is made of", refused.Message, StringComparison.Ordinal);
    }

    private static Tensor Images(string name)
    {
        var side = FromTheZoo.FirstOrDefault(network => network.Name == name).Side;
        return rand(4, 3, side == 0 ? 40 : side, side == 0 ? 40 : side);
    }

    /// <summary>With statistics of its own input, as training leaves them.</summary>
    private static GeneratedNetwork Trained(string name)
    {
        manual_seed(7);
        var network = Generated.Networks.All.Concat(Zoo.Networks.All).First(network => network.Name == name).Create();
        using (no_grad())
        using (var images = Images(name))
        {
            for (var i = 0; i < 3; i++)
                network.call(images).Dispose();
        }

        network.eval();
        return network;
    }
}
