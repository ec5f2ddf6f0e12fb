using System.Globalization;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Graph.Building;
using ResNetGen.Compiler.Spec;
using ResNetGen.Reports.Settings;
using ResNetGen.Tool.Specs;

namespace ResNetGen.Tool.Scaling;

/// <summary>The RegNet parametrisation (arXiv:2003.13678): for each depth, start width and width multiplier of a grid, the slope at which the budget is just kept.</summary>
internal sealed class RegNetRule(NetworkSpec spec, int groupWidth) : IScalingRule
{
    private const int Stages = 4;

    private const int Halvings = 11;

    private static readonly int[] Depths = [10, 12, 14, 16, 18, 20, 22, 24];

    private static readonly int[] StartWidths = [24, 32, 48, 64, 80, 96];

    private static readonly double[] Multipliers = [2, 2.25, 2.5, 2.75, 3];

    public string Statement =>
        $"RegNet with bottlenecks of expansion 1, groups of {groupWidth} channels, {Stages} stages and RegNet's own stem; depth, w0 and wm from a grid, wa the largest that keeps the budget";

    public IReadOnlyList<string> Shared { get; } =
        ["stem: [\"3x3, 32, stride 2\"]", "block: bottleneck", .. SpecYaml.Lines(spec, key => key is not ("block" or "stem") && !RegNetSetting.Replaces(key) && key is not ("base_width" or "width_factor" or "stride_in") && IsUniform(spec, key))
            .Where(line => !line.StartsWith("stages:", StringComparison.Ordinal) && line[0] != ' ')];

    public IEnumerable<Candidate> Search(Budget budget, int count, SearchProgress progress)
    {
        for (var i = 0; i < Depths.Length; i++)
        {
            Candidate? best = null;
            for (var j = 0; j < StartWidths.Length; j++)
            {
                progress.Report(((double)i / Depths.Length) + ((double)j / StartWidths.Length / Depths.Length));
                foreach (var multiplier in Multipliers)
                {
                    var next = Steepest(budget, Depths[i], StartWidths[j], multiplier);
                    if (next is not null && (best is null || budget.Of(next.Graph) > budget.Of(best.Graph)))
                        best = next;
                }
            }

            if (best is not null)
                yield return best;
        }
    }

    private static bool IsUniform(NetworkSpec spec, string key) =>
        NetworkSettings.Of(spec).First(setting => setting.Key == key).Values.Count == 1;

    /// <summary>The count grows with the slope; tables with another number of stages are passed over.</summary>
    private Candidate? Steepest(Budget budget, int depth, int startWidth, double multiplier)
    {
        Candidate? best = null;
        var (low, high) = (1.0, 512.0);
        for (var i = 0; i < Halvings; i++)
        {
            var slope = Math.Round((low + high) / 2, 2);
            var regnet = string.Create(
                CultureInfo.InvariantCulture, $"{{ w0: {startWidth}, wa: {slope:0.##}, wm: {multiplier:0.##}, depth: {depth}, group_width: {groupWidth} }}");
            var graph = Build(regnet);
            if (graph is null || budget.Of(graph) > budget.Limit)
            {
                high = slope;
                continue;
            }

            low = slope;
            if (graph.Stages.Count == Stages && (best is null || budget.Of(graph) >= budget.Of(best.Graph)))
                best = new([("regnet", regnet)], $"depth {depth}", graph);
        }

        return best;
    }

    private NetworkGraph? Build(string regnet)
    {
        var candidate = LoadedSpec.Of(new("candidate", $"name: Candidate\n{string.Join('\n', Shared)}\nregnet: {regnet}\n"));
        return candidate.Networks is [{ Spec: { } settings }] ? GraphBuilder.Build(settings, new DiagnosticBag()) : null;
    }
}
