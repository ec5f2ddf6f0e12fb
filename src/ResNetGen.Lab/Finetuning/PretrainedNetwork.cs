using System.Globalization;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Lab.Evaluation;
using static TorchSharp.torch;

namespace ResNetGen.Lab.Finetuning;

/// <summary>A network with the weights of another training, and with a new head unless that one's is kept.</summary>
internal sealed class PretrainedNetwork
{
    private readonly IReadOnlyList<NetworkPart> frozen;

    private PretrainedNetwork(NetworkParts parts, IReadOnlyList<NetworkPart> frozen, string report) => (Parts, this.frozen, Report) = (parts, frozen, report);

    public NetworkParts Parts { get; }

    /// <summary>What was loaded, and what is new and was left out.</summary>
    public string Report { get; }

    /// <summary>Loads weights into a network that has a head of its own already.</summary>
    /// <exception cref="LabException">There is no such file, the network has no head or no part of a name that is to be frozen, or a head that is to be kept is of other classes.</exception>
    /// <exception cref="WeightMismatchException">The weights are another network's.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static PretrainedNetwork Load(nn.Module<Tensor, Tensor> network, Pretraining pretraining)
    {
        NetworkLoading.RequireWeights(pretraining.Weights, pretraining.Weights, network.GetName());
        var parts = NetworkParts.Of(network);
        var frozen = parts.Find(pretraining.Frozen);
        var loaded = Load(network, parts.Head, pretraining);
        foreach (var parameter in frozen.SelectMany(part => part.Parameters))
            parameter.requires_grad = false;
        return new(parts, frozen, Describe(network, parts, loaded, pretraining));
    }

    /// <summary>Training mode, but for what is frozen: there the statistics of batch norms stay, too, and are what normalises.</summary>
    public void Train(nn.Module network)
    {
        network.train();
        foreach (var (_, module) in frozen.SelectMany(part => part.Modules))
            module.eval();
    }

    private static WeightReport Load(nn.Module<Tensor, Tensor> network, NetworkPart head, Pretraining pretraining)
    {
        try
        {
            return network.LoadWeights(pretraining.Weights, WeightOptions.ForCheckpoint with { Filter = name => pretraining.KeepsHead || !head.Holds(name) });
        }
        catch (WeightMismatchException failure) when (pretraining.KeepsHead && NetworkLoading.DifferOnlyInClasses(failure.Report, network))
        {
            throw new LabException(
                $"--keep-head needs weights of the same classes as the data, and the head in '{pretraining.Weights}' has another size ({string.Join("; ", failure.Report.Differing)}). Without --keep-head the head is new.",
                failure);
        }
    }

    private static string Describe(nn.Module network, NetworkParts parts, WeightReport loaded, Pretraining pretraining)
    {
        var head = network.state_dict().Keys.Where(parts.Head.Holds).ToList();
        var ofHead = pretraining.KeepsHead ? $"The head is the file's, too: {Quoting.All(head)}." : $"New, and left out of the file where it has them: {Quoting.All(head)}.";
        return string.Create(CultureInfo.InvariantCulture, $"{network.GetName()}: {loaded.Loaded.Count} tensors are those of '{Path.GetFileName(pretraining.Weights)}'. {ofHead}");
    }
}
