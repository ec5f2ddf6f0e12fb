using TorchSharp;
using static ResNetGen.Compiler.Tests.Emit.InferenceForms;
using static TorchSharp.torch;

namespace ResNetGen.Compiler.Tests.Emit;

/// <summary><c>head: { activation: softmax }</c>: scores where nobody trains.</summary>
[Collection(RandomNumbers.Name)]
public class HeadActivationTests
{
    [Theory]
    [InlineData("softmax head")]
    [InlineData("sigmoid head")]
    public void A_network_gives_logits_in_training_and_scores_otherwise(string name)
    {
        using var network = Emitted.Make(CompiledSamples.Get(name));
        using var plain = Emitted.Make(CompiledSamples.Get("basic"));
        plain.load_state_dict(network.state_dict());
        using var input = rand(2, 3, 32, 32);
        using var scope = NewDisposeScope();
        using var withoutGradients = no_grad();
        Tensor Scores(Tensor logits) => name == "softmax head" ? logits.softmax(1) : logits.sigmoid();

        Assert.True(network.call(input).equal(plain.call(input)).all().item<bool>());

        network.eval();
        plain.eval();
        var expected = Scores(plain.call(input));
        Assert.True(network.call(input).allclose(expected, 1e-5, 1e-6));
        foreach (var layout in new[] { InferenceLayout.Contiguous, InferenceLayout.Fused })
        {
            using var inference = ToInference(network, new() { Layout = layout });
            Assert.True(inference.call(input).allclose(expected, 1e-4, 1e-5), $"{layout}");
        }
    }
}
