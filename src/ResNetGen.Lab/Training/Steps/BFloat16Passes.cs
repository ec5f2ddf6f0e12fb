using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ResNetGen.Lab.Training.Steps;

/// <summary>
/// The passes of a training in <c>bfloat16</c>, with weights that stay float32 and take the optimizer's steps (arXiv:1710.03740). Batch norms compute in float32. Losses are not scaled: <c>bfloat16</c> has float32's range.
/// </summary>
internal sealed class BFloat16Passes : IDisposable
{
    private readonly nn.Module<Tensor, Tensor> network;

    private readonly nn.Module<Tensor, Tensor> copy;

    private readonly IReadOnlyList<(Parameter Own, Parameter Copied)> parameters;

    private readonly IReadOnlyList<(Tensor Own, Tensor Copied)> buffers;

    /// <param name="network">The one that learns, with the parts frozen that are to be.</param>
    /// <param name="copy">Another one of its class, on its device. It belongs to this object.</param>
    public BFloat16Passes(nn.Module<Tensor, Tensor> network, nn.Module<Tensor, Tensor> copy)
    {
        (this.network, this.copy) = (network, copy);
        copy.to(ScalarType.BFloat16);
        // Running statistics change by less than what bfloat16 tells apart.
        foreach (var norm in copy.modules().OfType<BatchNorm2d>())
            norm.to(ScalarType.Float32);
        parameters = [.. network.parameters().Zip(copy.parameters())];
        buffers = [.. network.buffers().Zip(copy.buffers())];
        foreach (var (own, copied) in parameters)
            copied.requires_grad = own.requires_grad;
    }

    /// <summary>What to expect on a processor that has to compute it in loops; null where it multiplies <c>bfloat16</c> in vectors.</summary>
    public static string? Slowness => RuntimeInformation.ProcessArchitecture == Architecture.X64 && !Avx512BW.IsSupported
        ? "bfloat16 is for processors with AVX-512, which this one does not have: it is slower than float32 here."
        : null;

    /// <summary>The scores of images, N x C in float32.</summary>
    /// <param name="images">N x C x H x W, float32.</param>
    public Tensor Call(Tensor images) => copy.call(images.to(ScalarType.BFloat16)).to(ScalarType.Float32);

    /// <summary>Training mode, for each module that has it in the network.</summary>
    public void TakeModes() => TakeModes(network, copy);

    /// <summary>Before the passes of a step: the network's weights and statistics.</summary>
    public void Take()
    {
        Copy(parameters.Select(pair => ((Tensor)pair.Copied, (Tensor)pair.Own)));
        Copy(buffers.Select(pair => (pair.Copied, pair.Own)));
    }

    /// <summary>After each backward pass: adds its gradients to the network's, in float32, and gives it the statistics of norms.</summary>
    public void Give()
    {
        using (no_grad())
        {
            foreach (var (own, copied) in parameters)
            {
                using var gradient = copied.grad;
                if (gradient is null)
                    continue;
                using var sum = own.grad;
                if (sum is null)
                {
                    using var first = gradient.to(ScalarType.Float32, copy: true);
                    own.grad = first;
                }
                else
                {
                    sum.add_(gradient);
                }

                gradient.zero_();
            }
        }

        Copy(buffers);
    }

    public void Dispose() => copy.Dispose();

    private static void TakeModes(nn.Module from, nn.Module to)
    {
        to.train(from.training);
        foreach (var ((_, one), (_, other)) in from.named_children().Zip(to.named_children()))
            TakeModes(one, other);
    }

    private static void Copy(IEnumerable<(Tensor To, Tensor From)> pairs)
    {
        using var none = no_grad();
        foreach (var (to, from) in pairs)
            to.copy_(from);
    }
}
