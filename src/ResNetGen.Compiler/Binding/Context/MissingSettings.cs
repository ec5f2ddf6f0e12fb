using ResNetGen.Compiler.Binding.Settings;
using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Diagnostics;
using static ResNetGen.Compiler.Diagnostics.Quoting;

namespace ResNetGen.Compiler.Binding.Context;

/// <summary>Required settings that networks lack. What all networks of a file lack is one mistake, and what a network lacks through the one it extends is that one's.</summary>
internal sealed class MissingSettings(DiagnosticBag diagnostics)
{
    private readonly Dictionary<string, (SourceSpan Place, List<string> Keys)> networks = new(StringComparer.Ordinal);

    /// <summary>A network lacks a setting altogether.</summary>
    public void Add(string key, string network, SourceSpan place)
    {
        if (!networks.TryGetValue(network, out var missing))
            networks.Add(network, missing = (place, []));
        missing.Keys.Add(key);
    }

    /// <summary>A stage lacks a setting that its neighbours have.</summary>
    public void AddToStage(string key, string stage, SourceSpan place) => diagnostics.Report(
        LanguageErrors.MissingSetting, place, $"Stage {Quote(stage)} has no '{key}'. Write it in the stage's row, or for the whole network.");

    /// <summary>A row's cell does not say how often the block repeats, nor does anything else.</summary>
    /// <param name="cell">The cell; what is missing stands behind it.</param>
    public void AddToCell(string row, SourceSpan cell) => diagnostics.Report(
        LanguageErrors.MissingSetting, new(cell.End, 0, cell.EndPosition, cell.EndPosition),
        $"The row {Quote(row)} does not say how often its block repeats. Write 'x 2' after the cell: \"[3x3, 64; 3x3, 64] x 2\".");

    /// <param name="count">How many networks the file has.</param>
    /// <param name="baseOf">The network that a network extends, or null.</param>
    public void Report(int count, Func<string, string?> baseOf)
    {
        var everywhere = networks.Count == count && count > 1
            ? networks.Values.First().Keys.Where(key => networks.Values.All(missing => missing.Keys.Contains(key, StringComparer.Ordinal))).ToArray()
            : [];
        if (everywhere.Length > 0)
        {
            diagnostics.Report(
                LanguageErrors.MissingSetting, networks.Values.First().Place,
                $"No network of this file has {All(everywhere)}. Write under each, or at the top level for all: {Examples(everywhere)}.");
        }

        foreach (var (network, place, keys) in networks.Select(entry => (entry.Key, entry.Value.Place, entry.Value.Keys)))
        {
            var inherited = baseOf(network) is { } name && networks.TryGetValue(name, out var ofBase) ? ofBase.Keys : [];
            var own = keys.Except(everywhere).Except(inherited).ToArray();
            if (own.Length > 0)
                diagnostics.Report(LanguageErrors.MissingSetting, place, $"{Quote(network)} lacks {All(own)}. Write {Examples(own)}.");
        }
    }

    private static string Examples(IEnumerable<string> keys) => string.Join(", ", keys.Select(Example));

    private static string Example(string key) =>
        KnownSettings.OfStages.FirstOrDefault(setting => setting.Key == key)?.RequiredExample
        ?? "'stages: 4', or a list with one value for each stage such as 'blocks: [3, 4, 6, 3]'";
}
