using System.Reflection;
using System.Text;
using ResNetGen.Networks.Tests.Support;
using ResNetGen.Tests.Support;
using TorchSharp;
using static TorchSharp.torch;
using Generated = ResNetGen.Testing.Generated;

namespace ResNetGen.Networks.Tests;

/// <summary>Weights out of ONNX models: of our own, of PyTorch's, and of one that was made by neither.</summary>
public sealed class ModelWeightTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public static TheoryData<string> Kinds { get; } = new(Generated.Networks.All.Select(network => network.Name).Where(name => name.EndsWith("Kind", StringComparison.Ordinal)));

    public void Dispose() => folder.Dispose();

    /// <summary>Standardized filters come back standardized, and are so once more: the epsilon that is added to their variance, much less than to that of the first, makes them larger by about 1 in 1,000.</summary>
    [Theory, MemberData(nameof(Kinds))]
    public void A_model_that_was_written_loads_into_another_network_of_its_class(string name)
    {
        using var network = Randomised(name);
        network.SaveOnnx(folder.In("net.onnx"), new() { FoldsBatchNorm = false });
        using var other = Make(name);

        var report = other.LoadWeights(folder.In("net.onnx"));

        Assert.Empty(report.Missing);
        Assert.Empty(report.Unexpected);
        AssertSame(network, other, name.StartsWith("Standardized", StringComparison.Ordinal) ? 1e-2 : 1e-5);
    }

    [Fact]
    public void A_folded_model_loads_into_the_inference_form_alone()
    {
        using var network = Randomised("ResNet20");
        network.SaveOnnx(folder.In("net.onnx"));
        using var other = Make("ResNet20");
        using var form = other.ToInference(new() { Layout = InferenceLayout.Contiguous });

        var refused = Assert.Throws<WeightMismatchException>(() => other.LoadWeights(folder.In("net.onnx")));
        form.LoadWeights(folder.In("net.onnx"));

        Assert.Contains("batch normalisations are part of the convolutions before them. Load it into the inference form: ResNet20's ToInference()", refused.Message, StringComparison.Ordinal);
        AssertSame(network, form, 1e-4);
        network.SaveOnnx(folder.In("net.onnx"), new() { FoldsBatchNorm = false });
        var asLayers = Assert.Throws<WeightMismatchException>(() => form.LoadWeights(folder.In("net.onnx")));
        Assert.Contains("batch normalisations are layers of their own.", asLayers.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Weights_beside_a_model_are_read_and_those_behind_a_link_are_not()
    {
        using var network = Randomised("ResNet20");
        network.SaveOnnx(folder.In("net.onnx"), new() { FoldsBatchNorm = false, UsesExternalData = true });
        using var other = Make("ResNet20");

        other.LoadWeights(folder.In("net.onnx"));

        AssertSame(network, other, 0);
        File.Move(folder.In("net.onnx.data"), folder.In("elsewhere"));
        Assert.Contains("its weights lie in 'net.onnx.data', which is not beside it.", Assert.Throws<WeightFormatException>(() => other.LoadWeights(folder.In("net.onnx"))).Message, StringComparison.Ordinal);
        File.CreateSymbolicLink(folder.In("net.onnx.data"), folder.In("elsewhere"));
        Assert.Contains("'net.onnx.data', which is a link.", Assert.Throws<WeightFormatException>(() => other.LoadWeights(folder.In("net.onnx"))).Message, StringComparison.Ordinal);
    }

    /// <summary>torchvision's network as PyTorch writes it.</summary>
    [Theory]
    [InlineData("resnet18", "ResNet18")]
    public void The_models_that_PyTorch_writes_load_by_their_names_or_by_their_structure(string theirs, string ours)
    {
        PythonScript.Run("onnx_exports.py", theirs, "64", folder.Path);
        using var computed = SafetensorsFile.Read(folder.In("tensors.safetensors"));
        foreach (var (file, isNamed) in new[] { ("kept", true), ("nameless", false), ("product", false) })
        {
            using var network = Make(ours);
            var report = network.LoadWeights(folder.In($"{file}.onnx"));

            Assert.Equal(isNamed, report.Notes.Count == 0);
            AssertScores(network, file);
        }

        using var folded = Make(ours).ToInference(new() { Layout = InferenceLayout.Contiguous });
        folded.LoadWeights(folder.In("folded.onnx"));
        AssertScores(folded, "folded");
        using var plain = Make(ours);
        Assert.Contains("Load it into the inference form", Assert.Throws<WeightMismatchException>(() => plain.LoadWeights(folder.In("folded.onnx"))).Message, StringComparison.Ordinal);
        using var another = Make("ResNet34");
        Assert.Contains("is the file of another network", Assert.Throws<WeightMismatchException>(() => another.LoadWeights(folder.In("nameless.onnx"))).Message, StringComparison.Ordinal);

        void AssertScores(nn.Module<Tensor, Tensor> network, string what)
        {
            network.eval();
            using var withoutGradients = no_grad();
            using var scores = network.call(computed["images"]);
            Closeness.AssertClose(computed["exact"], scores, Closeness.Tolerance(computed["scores"], computed["exact"]), what);
        }
    }

    /// <summary>The pretrained ResNet-18 that ML.NET ships: written by CNTK in 2018, by the names of which nothing can be known, without a head, shortcuts in front of what they are added to.</summary>
    [Fact]
    public void The_pretrained_network_of_ML_NET_gives_the_features_that_it_gives_in_ONNX_Runtime()
    {
        var path = typeof(ModelWeightTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "PretrainedResNet18").Value!;
        using var session = OnnxRuns.Open(path);
        using var network = new Generated.PretrainedResNet18();

        var report = network.LoadWeights(path);

        Assert.Contains("its 44 layers with weights were taken in the order in which they are computed.", Assert.Single(report.Notes), StringComparison.Ordinal);
        using var shallower = new Zoo.CntkResNet18();
        var refused = Assert.Throws<WeightMismatchException>(() => shallower.LoadWeights(path, strict: false));
        Assert.Contains("is the file of another network", refused.Message, StringComparison.Ordinal);
        network.eval();
        using var withoutGradients = no_grad();
        manual_seed(4);
        using var noise = rand(1, 3, 28, 28);
        // As large as pixels of photographs without their mean, and as smooth.
        using var images = (nn.functional.interpolate(noise, size: [224, 224], mode: InterpolationMode.Bilinear) - 0.5) * 200;
        using var expected = OnnxRuns.Run(session, images).flatten(1);
        using var single = Features(network, images);
        using var wide = network.to(ScalarType.Float64);
        using var exact = Features(network, images.to(ScalarType.Float64));

        Assert.True(expected.std().item<float>() > 0.1, "The features say something.");
        Closeness.AssertClose(exact, single, Closeness.Tolerance(expected, exact), "ResNet-18");

        static Tensor Features(Generated.PretrainedResNet18 network, Tensor images)
        {
            using var map = network.forward_last_features(images);
            return map.Tensor.mean([2, 3]);
        }
    }

    /// <summary>Names that say nothing lead through the structure, names that are torchvision's do not: both meet damage.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_model_changed_anywhere_loads_or_is_refused(bool isNamed)
    {
        var count = Effort.Of(250);
        using var network = Randomised("BackboneKind");
        network.SaveOnnx(folder.In("net.onnx"), new() { FoldsBatchNorm = false });
        var file = Encoding.Latin1.GetString(File.ReadAllBytes(folder.In("net.onnx")));
        // Of one length, so that no other byte moves.
        var bytes = Encoding.Latin1.GetBytes(isNamed ? file : file.Replace("weight", "w_ight").Replace("bias", "b_as").Replace("running", "r_nning"));
        File.WriteAllBytes(folder.In("net.onnx"), bytes);
        network.LoadWeights(folder.In("net.onnx"));
        var refused = 0;

        foreach (var seed in Effort.Seeds(count))
        {
            File.WriteAllBytes(folder.In("mutant.onnx"), Mutations.Of(bytes, new Random(seed)));
            try
            {
                network.LoadWeights(folder.In("mutant.onnx"));
            }
            catch (Exception error) when (error is WeightFormatException or WeightMismatchException)
            {
                refused++;
            }
        }

        Assert.InRange(refused, count / 20, count - 1);
    }

    private static void AssertSame(nn.Module<Tensor, Tensor> expected, nn.Module<Tensor, Tensor> actual, double tolerance)
    {
        using var withoutGradients = no_grad();
        manual_seed(2);
        using var images = rand(2, 3, 64, 64);
        expected.eval();
        actual.eval();
        using var one = expected.call(images);
        using var other = actual.call(images);
        Closeness.AssertClose(one, other, tolerance * Closeness.Largest(one), expected.GetName());
    }

    private static GeneratedNetwork Make(string name) =>
        Generated.Networks.All.Concat(Zoo.Networks.All).First(network => network.Name == name).Create();

    private static GeneratedNetwork Randomised(string name)
    {
        manual_seed(3);
        var network = Make(name);
        using var withoutGradients = no_grad();
        foreach (var (key, tensor) in network.state_dict())
        {
            if (tensor.dim() == 1)
                tensor.uniform_(0.5, 1.5);
        }

        return network;
    }
}
