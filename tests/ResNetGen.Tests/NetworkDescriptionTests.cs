using TorchSharp;
using static TorchSharp.torch;

namespace ResNetGen.Tests;

public class NetworkDescriptionTests
{
    [Fact]
    public void A_network_with_a_head_is_made_with_its_own_or_any_number_of_classes()
    {
        var network = NetworkDescription.WithHead("Tiny", "table", "hash", 50, 40, 10, classes => new Scores(classes));

        using var standard = network.Create();
        using var other = network.Create(3);

        Assert.Equal(10, ((Scores)standard).Classes);
        Assert.Equal(3, ((Scores)other).Classes);
        Assert.Equal(("Tiny", "table", "hash", 10, "Tiny"), (network.Name, network.Table, network.CodeHash, network.Classes, network.ToString()));
    }

    [Fact]
    public void A_network_without_head_refuses_a_number_of_classes()
    {
        var network = NetworkDescription.WithoutHead("Tiny", "table", "hash", 20, 16, () => new Scores(4));

        using var made = network.Create();
        var thrown = Assert.Throws<InvalidOperationException>(() => network.Create(3));

        Assert.Null(network.Classes);
        Assert.Equal("Tiny has no head ('classes: none'), so it cannot have 3 classes. Use Create().", thrown.Message);
    }

    private sealed class Scores(int classes) : GeneratedNetwork(nameof(Scores), 3, 1)
    {
        public int Classes => classes;

        public override NetworkDescription Description => throw new NotSupportedException();

        public override Tensor forward(Tensor input) => zeros(input.shape[0], classes);

        public override InferenceForm ToInference(InferenceOptions? options = null) => throw new NotSupportedException();

        protected override IFeatureMaps FeaturesOf(Tensor input) => throw new NotSupportedException();
    }
}
