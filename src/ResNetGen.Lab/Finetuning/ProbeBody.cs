using ResNetGen.Lab.Evaluation;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ResNetGen.Lab.Finetuning;

/// <summary>A network as far as its last layer, in its inference form.</summary>
internal static class ProbeBody
{
    /// <summary>A form whose scores are what the head of a network is given: its own head passes on each feature as it is.</summary>
    /// <param name="description">Of the network.</param>
    /// <param name="network">Stays as it is.</param>
    /// <param name="type">The numbers that the form computes with.</param>
    /// <exception cref="LabException">The network's head is not one fully connected layer.</exception>
    public static InferenceForm Of(NetworkDescription description, GeneratedNetwork network, ScalarType type)
    {
        var features = (int)HeadOf(network).in_features;
        var body = GeneratedNetwork.SkipInit(() => description.Create(features));
        var parts = NetworkParts.Of(network);
        var state = network.state_dict();
        body.load_state_dict(state, skip: [.. state.Keys.Where(parts.Head.Holds)]);
        using (no_grad())
        {
            var head = HeadOf(body);
            using var identity = eye(features);
            head.weight.copy_(identity);
            head.bias?.zero_();
        }

        body.to(network.parameters().First().device);
        return body.ToInference(new() { Type = type, TakesWeights = true });
    }

    /// <summary>The layer that a probe teaches.</summary>
    /// <exception cref="LabException">The network's head is not one fully connected layer.</exception>
    public static Linear HeadOf(GeneratedNetwork network) => NetworkParts.Of(network).Head.Modules is [(_, Linear head)]
        ? head
        : throw new LabException($"The head of {network.GetName()} is not one fully connected layer, so --probe cannot teach it alone. Train without --probe, and say what is to stay (--freeze).");
}
