using ResNetGen.Networks.Tests.Support;
using static TorchSharp.torch;

namespace ResNetGen.Networks.Tests;

/// <summary>Weights pass between torchvision's networks and the zoo's as users pass them: by files.</summary>
public class CheckpointTests
{
    [Fact]
    public void A_checkpoint_of_torchvisions_resnet18_gives_its_logits_also_after_saving_it_again()
    {
        var checkpoint = Path.GetTempFileName();
        try
        {
            using var computed = PythonResult.Tensors("torchvision_checkpoint.py", "resnet18", checkpoint);
            using var first = Create();
            using var second = Create();

            var report = first.LoadWeights(checkpoint);
            first.SaveWeights(checkpoint);
            second.LoadWeights(checkpoint);

            Assert.Equal(122, report.Loaded.Count);
            foreach (var network in (nn.Module<Tensor, Tensor>[])[first, second])
            {
                network.eval();
                using var withoutGradients = no_grad();
                using var logits = network.call(computed["input"]);
                Closeness.AssertClose(computed["exact"], logits, Closeness.Tolerance(computed["logits"], computed["exact"]), "ResNet18");
            }
        }
        finally
        {
            File.Delete(checkpoint);
        }
    }

    private static nn.Module<Tensor, Tensor> Create() => Zoo.Networks.All.Single(network => network.Name == "ResNet18").Create();
}
