using ResNetGen.Weights.Files;
using ResNetGen.Weights.Models;
using ResNetGen.Weights.Naming;
using static TorchSharp.torch;

namespace ResNetGen.Weights;

/// <summary>A file held against a network, by options: what loading would do, and all that explains why it cannot.</summary>
internal sealed record Attempt(
    nn.Module Module, WeightFile File, IReadOnlyDictionary<string, Tensor> Targets, IReadOnlyList<RenamedTensor> Tensors, WeightOptions Options, NamedTensors Named, WeightReport Report)
{
    /// <summary>How the tensors of a model got their names; null: the file is not one.</summary>
    public ModelNames? Model { get; init; }

    /// <summary>A file that has not one of the network's names is a mistake, however lenient the caller is.</summary>
    public bool Fits =>
        Model?.Parting is null
        && Report.Differing.Count == 0
        && (Report.Missing.Count == 0 || (!Options.Strict && Report.Loaded.Count > 0))
        && (Report.Unexpected.Count == 0 || !Options.Strict);

    /// <summary>How many tensors fit in name, shape and type.</summary>
    public int Fitting => Report.Loaded.Count - Report.Differing.Count;

    public static Attempt Of(nn.Module module, WeightFile file, IReadOnlyDictionary<string, Tensor> targets, IReadOnlyList<RenamedTensor> tensors, WeightOptions options, ModelNames? model = null)
    {
        var rules = options.FindNames ? NameSearch.Find(tensors, targets, options) : new(options.Names, options.Prefix ?? "");
        var named = rules.Apply(tensors, targets);
        return new(module, file, targets, tensors, options, named, WeightMatch.Find(module, file, targets, named, options, model?.Notes ?? [])) { Model = model };
    }

    /// <summary>The same with names that are looked for.</summary>
    public Attempt WithFoundNames() => Of(Module, File, Targets, Tensors, Options with { FindNames = true }, Model);
}
