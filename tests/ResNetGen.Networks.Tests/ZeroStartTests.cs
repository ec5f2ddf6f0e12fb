using ResNetGen.Networks.Tests.Support;
using static TorchSharp.torch;
using Generated = ResNetGen.Testing.Generated;

namespace ResNetGen.Networks.Tests;

/// <summary>With <c>zero_init_residual</c> a block starts as its shortcut.</summary>
public class ZeroStartTests
{
    public static TheoryData<string> Networks { get; } =
        [nameof(Generated.ZeroStart), nameof(Generated.ZeroStartPreActivation), nameof(Generated.ZeroStartWithoutNorm)];

    [Theory, MemberData(nameof(Networks))]
    public void A_block_with_an_identity_shortcut_starts_as_the_identity(string name)
    {
        using var network = Generated.Networks.All.Single(network => network.Name == name).Create();
        network.train();

        using var withoutGradients = no_grad();
        foreach (var block in new[] { "layer1.0", "layer1.1", "layer1.2", "layer2.1", "layer2.2" })
        {
            // Not negative, as everything is that a post-activation block sees: its last ReLU changes nothing.
            using var input = rand(2, block[5] == '1' ? 16 : 32, 8, 8);
            using var output = Modules.Find(network, block).call(input);
            Assert.True(output.equal(input).all().item<bool>(), block);
        }
    }

    [Fact]
    public void Without_it_the_same_block_does_not()
    {
        using var network = new Generated.DroppedElements();
        network.eval();

        using var withoutGradients = no_grad();
        using var input = rand(2, 8, 8, 8);
        using var output = Modules.Find(network, "layer1.1").call(input);

        Assert.True(Closeness.LargestDifference(input, output) > 0.01);
    }
}
