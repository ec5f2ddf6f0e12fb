using static TorchSharp.torch;

namespace ResNetGen.Compiler.Tests.Emit;

/// <summary>Networks to make inference forms of, the forms, and what they give.</summary>
internal static class InferenceForms
{
    public static nn.Module<Tensor, Tensor> ToInference(nn.Module network, InferenceOptions? options = null) =>
        ((IGeneratedNetwork)network).ToInference(options);

    /// <summary>Of the stem and of all stages, through the methods that users call.</summary>
    public static List<Tensor> FeatureTensors(nn.Module network, Tensor input)
    {
        dynamic stem = network.GetType().GetMethod("forward_stem")!.Invoke(network, [input])!;
        dynamic last = network.GetType().GetMethod("forward_last_features")!.Invoke(network, [input])!;
        return [stem.Tensor, last.Tensor, .. ((IFeatureExtractor)network).forward_features(input).Tensors];
    }

    /// <summary>In evaluation, with statistics, scales and offsets as training would leave them: those that a network starts with hide most mistakes.</summary>
    public static nn.Module<Tensor, Tensor> Trained(string name)
    {
        manual_seed(3);
        var network = Emitted.Make(CompiledSamples.Get(name));
        using var none = no_grad();
        foreach (var (key, tensor) in network.state_dict())
        {
            if (key.EndsWith("running_var", StringComparison.Ordinal))
                tensor.uniform_(0.5, 2);
            else if (key.EndsWith("running_mean", StringComparison.Ordinal))
                tensor.uniform_(-0.5, 0.5);
            else if (tensor.dim() == 1)
                tensor.uniform_(0.5, 1.5);
        }

        network.eval();
        return network;
    }
}
