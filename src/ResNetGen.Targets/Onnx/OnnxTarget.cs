using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Targets.CSharp.Network;
using ResNetGen.Onnx.Model;
using ResNetGen.Onnx.Networks;
using ResNetGen.Targets.Weights;

namespace ResNetGen.Targets.Onnx;

/// <summary>Makes an ONNX model of a network's graph and its weights: the one that a live network of the generated class writes.</summary>
internal static class OnnxTarget
{
    /// <summary>The model. Its weights are asked for their numbers when it is written.</summary>
    /// <param name="network">As the spec says it.</param>
    /// <param name="classes">How many the weights are for; not looked at without a head.</param>
    /// <param name="weights">Of the network.</param>
    /// <param name="settings">How it is written. A size of images is one that the network takes.</param>
    /// <param name="features">The last feature map for images of the settings' size; where that is free, only channels are looked at.</param>
    public static OnnxModel Model(NetworkGraph network, int classes, IWeights weights, ModelSettings settings, FeatureShape features)
    {
        var model = new NetworkModel(settings, network.Input.Channels);
        var value = new NetworkOperations(model.Builder, weights).Write(network, NetworkModel.Images);
        if (network.Classes is not null)
            model.EndWithScores(value, classes);
        else
            model.EndWithMap(value, NetworkModel.Features, features.Channels, (features.Height, features.Width));
        var facts = new NetworkFacts(network.Name, CodeHash.Of(network), network.Parameters, network.MultiplyAdds, network.Classes);
        return model.Complete(network.Name, facts.Metadata(network.Classes is null ? null : classes, features.Channels));
    }
}
