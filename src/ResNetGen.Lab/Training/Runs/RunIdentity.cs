using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using ResNetGen.Lab.Augmentation;
using ResNetGen.Lab.Catalog;
using ResNetGen.Lab.Data;
using ResNetGen.Lab.Finetuning;
using ResNetGen.Lab.Recipes;
using ResNetGen.Lab.Sweeping;
using static TorchSharp.torch;

namespace ResNetGen.Lab.Training.Runs;

/// <summary>What defines a run: two runs of equal identity on one machine give the same numbers, bit for bit.</summary>
/// <param name="NetworkHash">SHA-256 over the code generated for the spec: changes whenever the architecture does, and not with a comment.</param>
/// <param name="Parameters">Of the network as it is trained, with a score for each of the data's classes; null: nobody has counted them.</param>
/// <param name="RecipeHash">SHA-256 over the values of the recipe, not its text: a comment is not another recipe, and neither is a seed.</param>
/// <param name="DataHash">SHA-256 over all images and labels.</param>
/// <param name="Iterations">Of the whole training.</param>
/// <param name="Threads">Of libtorch; sums are rounded differently with another number.</param>
/// <param name="TorchSharp">The version that computes; null: PyTorch does.</param>
/// <param name="DotNet">The version that the lab ran on; null: PyTorch computes.</param>
/// <param name="Normalization">The recipe's, as recipes write it; null: the run is from before it was noted.</param>
/// <param name="LibTorch">The version that TorchSharp's library is made for and loads; null: the run is from before it was noted.</param>
/// <param name="Processor">As the system names it; null: it does not, or the run is from before it was noted.</param>
/// <param name="PyTorch">The version that computes, where the run is one of <c>export-training</c>; null: TorchSharp does.</param>
/// <param name="Python">The version that PyTorch ran on; null: TorchSharp computes.</param>
/// <param name="Processes">That shared each batch; null: the lab trains in one.</param>
/// <param name="TestView">What of an image the network was tested on, as recipes write it; null: the whole of it.</param>
/// <param name="Start">What it began with; null: initial weights.</param>
/// <param name="Split">How the data were split; null: they have test images of their own, or the run is from before it was noted. <paramref name="DataHash"/> depends on it.</param>
/// <param name="NetworkSource">The library that the network's class is in, with its version and commit; null: the run is from before it was noted, or one of PyTorch.</param>
public sealed record RunIdentity(
    string Network, string NetworkHash, long? Parameters, string Recipe, string RecipeHash, int Seed, string Data, string DataHash,
    long Iterations, int Batch, int Threads, string Device, string ResNetGen, string? TorchSharp, string? DotNet,
    string? Normalization = null, string? LibTorch = null, string? Processor = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? PyTorch = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Python = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Processes = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? TestView = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] PretrainedStart? Start = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DataSplit? Split = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? NetworkSource = null)
{
    public static RunIdentity Of(NetworkDescription description, Recipe recipe, Dataset data, long iterations, string device, Pretraining? pretraining = null) => new(
        description.Name,
        description.CodeHash,
        description.ParameterCount,
        recipe.Name,
        Hash(recipe.Describe()),
        recipe.Seed,
        data.Name,
        data.Sha256,
        iterations,
        recipe.Batch,
        get_num_threads(),
        device,
        Short(typeof(NetworkDescription).Assembly.GetName().Version!),
        Short(typeof(Tensor).Assembly.GetName().Version!),
        Environment.Version.ToString(),
        NormalizationNames.Of(recipe.Normalization),
        Short(Version.Parse(__version__)),
        Machine.Here().Processor,
        TestView: recipe.TestView?.ToString(),
        Start: pretraining is null ? null : PretrainedStart.Of(pretraining),
        Split: data.Split);

    /// <summary>With what the network itself says, as it is trained.</summary>
    public RunIdentity Training(nn.Module network) => this with { Parameters = network.parameters().Sum(parameter => parameter.numel()), NetworkSource = NetworkSources.Of(network.GetType()) };

    /// <summary>What is different in a way that gives other numbers, in words; null: nothing.</summary>
    public string? DifferenceTo(RunIdentity other)
    {
        if (Network != other.Network)
            return $"it trains {other.Network}, not {Network}";
        if (NetworkHash != other.NetworkHash)
            return $"the architecture of {Network} has changed since";
        if (RecipeHash != other.RecipeHash || Iterations != other.Iterations)
            return Recipe == other.Recipe ? $"the recipe '{Recipe}' or its length is another one now" : $"its recipe is '{other.Recipe}', not '{Recipe}'";
        if (Seed != other.Seed)
            return $"its seed is {other.Seed}, not {Seed}";
        if (Start != other.Start)
            return $"it began with {other.Start?.ToString() ?? "initial weights"}, not with {Start?.ToString() ?? "initial weights"}";
        if (DataHash == other.DataHash)
            return null;
        return Split is not null && other.Split is not null && Split != other.Split
            ? $"its data were split by '{other.Split}', not by '{Split}'"
            : $"its data '{other.Data}' are not the images of '{Data}'";
    }

    /// <summary>What is different in a way that numbers may show in their last digits, in words; the number of threads is left to the caller.</summary>
    public IEnumerable<string> ChangesSince(RunIdentity other)
    {
        if (Device != other.Device)
            yield return $"the device {other.Device} and goes on with {Device}";
        if (TorchSharp != other.TorchSharp)
            yield return $"TorchSharp {other.TorchSharp} and goes on with {TorchSharp}";
        if (LibTorch != other.LibTorch)
            yield return $"libtorch {other.LibTorch ?? "of a version that it did not note"} and goes on with {LibTorch}";
        if (Processor != other.Processor && other.Processor is not null)
            yield return $"the processor {other.Processor} and goes on with {Processor ?? "one that the system does not name"}";
        if (ResNetGen != other.ResNetGen)
            yield return $"ResNetGen {other.ResNetGen} and goes on with {ResNetGen}";
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Short(Version version) => version.ToString(3);
}
