using static TorchSharp.torch;

namespace ResNetGen.Weights;

/// <summary>Copies a file's tensors into a network's, when they fit: all or nothing.</summary>
internal static class WeightLoader
{
    public static WeightReport Load(nn.Module module, WeightFile file, bool strict, Func<string, bool>? filter)
    {
        var targets = module.state_dict();
        PlainMemory.Require(targets);
        var stored = file.Tensors.ToDictionary(tensor => tensor.Name, StringComparer.Ordinal);
        var report = WeightMatch.Find(targets, stored, filter);
        if (!Acceptable(report, strict))
            throw new WeightMismatchException(file.Bytes.Path, module.GetName(), report);

        foreach (var name in report.Loaded)
            TensorCopy.Run(file.Bytes, stored[name], targets[name]);
        return report;
    }

    /// <summary>A file that has not one of the network's names is a mistake, however lenient the caller is.</summary>
    private static bool Acceptable(WeightReport report, bool strict) =>
        report.Differing.Count == 0
        && (report.Missing.Count == 0 || (!strict && report.Loaded.Count > 0))
        && (report.Unexpected.Count == 0 || !strict);
}
