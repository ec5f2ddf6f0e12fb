using TorchSharp;
using static ResNetGen.Compiler.Tests.Emit.InferenceForms;
using static TorchSharp.torch;

namespace ResNetGen.Compiler.Tests.Emit;

/// <summary>One fused form of each sample for all tests that only compute with it: making one, and its first passes, cost much more than any pass.</summary>
internal static class SharedForms
{
    private static readonly Dictionary<string, (nn.Module<Tensor, Tensor> Network, nn.Module<Tensor, Tensor> Fused)> made = [];

    /// <summary>The network in evaluation, and its form. Neither is changed or disposed by a test.</summary>
    public static (nn.Module<Tensor, Tensor> Network, nn.Module<Tensor, Tensor> Fused) Fused(string name)
    {
        lock (made)
        {
            if (!made.TryGetValue(name, out var pair))
            {
                var network = Trained(name);
                made.Add(name, pair = (network, ToInference(network, new() { Layout = InferenceLayout.Fused })));
            }

            // Images that a test draws next are the same in whatever order tests run.
            manual_seed(7);
            return pair;
        }
    }
}
