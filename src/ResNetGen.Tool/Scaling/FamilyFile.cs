using System.Globalization;
using System.Text;
using ResNetGen.Reports;

namespace ResNetGen.Tool.Scaling;

/// <summary>What a search has found, as a spec that compiles: each network promises its own counts.</summary>
internal static class FamilyFile
{
    public static string Write(string network, IScalingRule rule, Budget budget, IReadOnlyList<Candidate> candidates, string suffix)
    {
        var text = new StringBuilder($"# {network}, scaled to at most {Figures.Exact(budget.Limit)} {budget.Unit}.\n# Rule: {rule.Statement}.\n\n");
        foreach (var line in rule.Shared)
            text.Append(line).Append('\n');
        text.Append("\nnetworks:\n");
        for (var i = 0; i < candidates.Count; i++)
        {
            var (candidate, graph) = (candidates[i], candidates[i].Graph);
            var share = (100m * budget.Of(graph) / budget.Limit).ToString("0.0", CultureInfo.InvariantCulture);
            text.Append($"  # {candidate.Note}: {Figures.OrUnknown(graph.Parameters, Figures.Short)} parameters, {Figures.OrUnknown(graph.MultiplyAdds, Figures.Short)} multiply-adds, {share} % of the budget\n");
            text.Append($"  {network}_{suffix}{i + 1}:\n");
            foreach (var (key, value) in candidate.Settings)
                text.Append($"    {key}: {value}\n");
            text.Append($"    expect: {{ parameters: {Digits(graph.Parameters!.Value)}, macs: {Digits(graph.MultiplyAdds!.Value)} }}\n");
        }

        return text.ToString();
    }

    private static string Digits(long number) => Figures.Exact(number).Replace(',', '_');
}
