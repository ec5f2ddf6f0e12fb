using ResNetGen.Networks.Tests.Support;
using static TorchSharp.torch;

namespace ResNetGen.Networks.Tests;

/// <summary>torchvision's own networks beside the zoo's: random weights go from one to the other by name, and the logits agree.</summary>
public class TorchvisionTests
{
    [Theory]
    [InlineData("resnet18", "ResNet18")]
    [InlineData("resnet50", "ResNet50")]
    [InlineData("resnext50_32x4d", "ResNeXt50_32x4d")]
    public void With_torchvisions_weights_the_logits_are_torchvisions(string theirs, string ours)
    {
        // A small image: the arithmetic is the same and takes a tenth of the time.
        using var computed = PythonResult.Tensors("torchvision_logits.py", theirs, "64");
        using var network = Zoo.Networks.All.Single(network => network.Name == ours).Create();
        ModuleState.Load(network, computed.Tensors.Under("weights/"));
        network.eval();

        using var withoutGradients = no_grad();
        using var logits = network.call(computed["input"]);

        var tolerance = Closeness.Tolerance(computed["logits"], computed["exact"]);
        Closeness.AssertClose(computed["exact"], logits, tolerance, ours);
    }
}
