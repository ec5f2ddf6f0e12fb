using ResNetGen.Targets.PyTorch;

namespace ResNetGen.Compiler.Tests.PyTorch;

/// <summary><c>generated-samples/</c> shows the same networks in Python, too.</summary>
public class PyTorchSampleTests
{
    [Theory]
    [InlineData("resnet", "ResNet18")]
    [InlineData("resnet", "ResNet50")]
    [InlineData("resnext", "ResNeXt50_32x4d")]
    [InlineData("wide-resnet", "WideResNet50_2")]
    [InlineData("cifar-resnet", "ResNet20")]
    [InlineData("cifar-resnet", "ResNet1202")]
    [InlineData("cifar-resnet", "Plain20")]
    public void A_sample_is_current(string file, string network)
    {
        var path = $"specs/{file}.resnet.yaml";
        var graph = SpecCompiler.Compile(File.ReadAllText(RepositoryRoot.Combine(path.Split('/')))).Networks.Single(one => one.Name == network).Graph!;

        Snapshot.VerifyFile(PyTorchEmitter.Emit(graph, path), RepositoryRoot.Combine("generated-samples", $"{network}.py"));
    }
}
