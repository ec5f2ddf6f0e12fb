using ResNetGen.Compiler.Diagnostics;
using static ResNetGen.Compiler.Diagnostics.Quoting;

namespace ResNetGen.Compiler.Binding.Files;

/// <summary>Required settings that networks lack. What all networks of a file lack is one mistake, at its top level.</summary>
internal sealed class MissingSettings(DiagnosticBag diagnostics)
{
    private readonly Dictionary<string, List<(string Network, SourceSpan Place)>> missing = new(StringComparer.Ordinal);

    /// <summary>A network lacks a setting altogether.</summary>
    public void Add(string key, string network, SourceSpan place)
    {
        if (!missing.TryGetValue(key, out var networks))
            missing.Add(key, networks = []);
        networks.Add((network, place));
    }

    /// <summary>A stage lacks a setting that its neighbours have.</summary>
    public void AddToStage(string key, string stage, SourceSpan place) => diagnostics.Report(
        LanguageErrors.MissingSetting, place, $"Stage {Quote(stage)} has no '{key}'. Write {Example(key)} in its row, or for the whole network.");

    /// <param name="networks">How many networks the file has.</param>
    public void Report(int networks)
    {
        foreach (var entry in missing)
        {
            if (networks > 1 && entry.Value.Count == networks)
            {
                diagnostics.Report(
                    LanguageErrors.MissingSetting, entry.Value[0].Place,
                    $"No network of this file has '{entry.Key}'. Write {Example(entry.Key)} under each, or at the top level for all.");
                continue;
            }

            foreach (var (network, place) in entry.Value)
                diagnostics.Report(LanguageErrors.MissingSetting, place, $"{Quote(network)} has no '{entry.Key}'. Write {Example(entry.Key)}.");
        }
    }

    private static string Example(string key) => key switch
    {
        "block" => "'block: basic', 'block: bottleneck' or a cell",
        "blocks" => "how many blocks each stage has, such as 'blocks: [3, 4, 6, 3]'",
        "width" => "each stage's width, such as 'width: [64, 128, 256, 512]'",
        _ => "the number of stages, such as 'stages: 4', or a list such as 'blocks: [3, 4, 6, 3]'",
    };
}
