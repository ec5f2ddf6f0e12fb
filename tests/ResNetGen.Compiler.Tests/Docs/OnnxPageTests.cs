using ResNetGen.Compiler.Tests.Emit;
using TorchSharp;
using static TorchSharp.torch;

namespace ResNetGen.Compiler.Tests.Docs;

/// <summary>The code of the page about ONNX, compiled with a generated network, and run.</summary>
[Collection(RandomNumbers.Name)]
public class OnnxPageTests
{
    private static readonly string[] Sources =
    [
        .. Emitted.Sources(Compiled.Network("name: ResNet50\ninput: 3x64x64\nblock: bottleneck\nblocks: 1\nwidth: [64, 128, 256, 512]\nclasses: 10\n")),
        .. DocumentedCode.Of("onnx.md").Select(block => block.Code),
    ];

    [Fact]
    public void Its_code_classifies_as_the_network_with_its_head_does()
    {
        using var folder = new TemporaryFolder();
        var assembly = Emitted.Load(Sources);
        using var network = (GeneratedNetwork)Emitted.Make(assembly.GetType("MyApp.ResNet50")!);
        using var images = rand(6, 3, 64, 80);
        using var withoutGradients = no_grad();
        network.call(images).Dispose();
        network.eval();
        using var scores = network.call(images);
        using var classes = scores.argmax(1);

        var export = network.SaveOnnx(folder.In("resnet50.onnx"));
        using dynamic classifier = Activator.CreateInstance(assembly.GetType("MyApp.Classifier")!, export.Path)!;

        Assert.Empty(export.Notes);
        Assert.Equal(classes.data<long>().Select(index => (int)index), (int[])classifier.Classify(images.data<float>().ToArray(), 64, 80));
    }
}
