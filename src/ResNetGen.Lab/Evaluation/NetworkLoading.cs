using ResNetGen.Lab.Data;
using ResNetGen.Lab.Training;
using static TorchSharp.torch;

namespace ResNetGen.Lab.Evaluation;

/// <summary>Makes networks with a score for each class of a data set.</summary>
internal static class NetworkLoading
{
    /// <summary>With initial weights.</summary>
    /// <exception cref="LabException">The network gives no class scores.</exception>
    public static GeneratedNetwork Create(NetworkDescription description, Dataset data) => description.Classes is null
        ? throw new LabException($"{description.Name} has no head ('classes: none'), so it has no class scores.")
        : description.Create(data.Classes.Count);

    /// <summary>With weights of a file: safetensors, or PyTorch's <c>.pth</c>, by the names that training frameworks give them too.</summary>
    /// <exception cref="LabException">The weights have another number of classes than the data, or the network gives no class scores.</exception>
    /// <exception cref="WeightMismatchException">They are another network's.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static GeneratedNetwork Load(NetworkDescription description, Dataset data, string weights)
    {
        RequireWeights(weights, weights, description.Name);
        var network = GeneratedNetwork.SkipInit(() => Create(description, data));
        try
        {
            network.LoadWeights(weights, WeightOptions.ForCheckpoint);
            return network;
        }
        catch (WeightMismatchException failure) when (DifferOnlyInClasses(failure.Report, network))
        {
            throw new LabException(
                $"The weights in '{weights}' are for another number of classes than the {data.Classes.Count} of {data.Name} ({string.Join("; ", failure.Report.Differing)}). Test them on the data that they were trained on.",
                failure);
        }
    }

    /// <summary>With the weights of a run, for data with the classes that it was trained on.</summary>
    /// <inheritdoc cref="Load(NetworkDescription, Dataset, string)" path="/exception"/>
    public static GeneratedNetwork Load(NetworkDescription description, Dataset data, TrainedRun run)
    {
        RequireSame(description, run);
        return Load(description, data, run.Weights);
    }

    /// <summary>With the weights of a run, without its data.</summary>
    /// <param name="classes">Of the run.</param>
    /// <exception cref="LabException">The network is not the run's any more.</exception>
    /// <exception cref="WeightMismatchException">The weights are another network's.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static GeneratedNetwork Load(NetworkDescription description, IReadOnlyList<string> classes, TrainedRun run)
    {
        RequireSame(description, run);
        var network = GeneratedNetwork.SkipInit(() => description.Create(classes.Count));
        network.LoadWeights(run.Weights);
        return network;
    }

    /// <summary>Runs one black image through a network that is to be trained, before anything is written of it.</summary>
    /// <param name="network">On <paramref name="device"/>; left in training mode.</param>
    /// <exception cref="LabException">It takes images of another number of channels, or larger ones.</exception>
    public static void RequireTakes(nn.Module<Tensor, Tensor> network, ImageSize size, Device device)
    {
        using var none = no_grad();
        using var scope = NewDisposeScope();
        network.eval();
        try
        {
            network.call(zeros([1, size.Channels, size.Height, size.Width], device: device));
        }
        catch (ArgumentException failure)
        {
            throw new LabException($"{network.GetName()} does not take these images of {size}: {failure.Message}", failure);
        }

        network.train();
    }

    /// <summary>Looks for a file of weights, also before the data are read.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="given">As the user wrote it.</param>
    /// <exception cref="LabException">It is not there.</exception>
    public static void RequireWeights(string path, string given, string network)
    {
        if (!File.Exists(path))
            throw new LabException($"There is no file '{given}', which should hold the weights of {network}.");
    }

    /// <summary>Whether weights would fit but for the number of classes. Whatever the head is, it is what comes last.</summary>
    public static bool DifferOnlyInClasses(WeightReport report, nn.Module network)
    {
        var last = network.named_children().Last().name;
        return report.Missing.Count == 0 && report.Unexpected.Count == 0 && report.Differing.All(one => one.Name.StartsWith(last + ".", StringComparison.Ordinal));
    }

    private static void RequireSame(NetworkDescription description, TrainedRun run)
    {
        if (description.CodeHash != run.Identity.NetworkHash)
        {
            throw new LabException(
                $"The generated code of {description.Name} has changed since the run in '{run.Folder}': it is another architecture, or another version of ResNetGen made it, and the run's weights would be run through it. Where you know that they fit: --network {description.Name} --weights '{run.Weights}'.");
        }
    }
}
