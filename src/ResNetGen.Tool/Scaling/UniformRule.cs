using System.Globalization;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Graph.Building;
using ResNetGen.Compiler.Spec;
using ResNetGen.Reports.Settings;

namespace ResNetGen.Tool.Scaling;

/// <summary>
/// One factor for all stages. Its tables are in a row, from the smallest factor to the largest, and their counts grow along it: the place of
/// the budget is found by halving. A table that cannot be built, such as one whose channels its groups do not divide, says nothing of its size;
/// the nearest one that can be built does.
/// </summary>
internal abstract class UniformRule(NetworkSpec spec) : IScalingRule
{
    /// <summary>Where groups divide hardly any table, a search would build them all.</summary>
    internal const int MostBuilt = 4096;

    private readonly Dictionary<int, (NetworkGraph? Graph, bool IsTooLarge)> built = [];

    public abstract string Statement { get; }

    /// <summary>The setting that is scaled.</summary>
    protected abstract string Key { get; }

    /// <summary>What values are rounded to multiples of.</summary>
    protected abstract int Multiple { get; }

    public IReadOnlyList<string> Shared => SpecYaml.Lines(spec, key => key != Key);

    public IEnumerable<Candidate> Search(Budget budget, int count, SearchProgress progress)
    {
        var factors = ScaleFactors.Of([.. spec.Stages.Select(Value)], Multiple);
        var (kept, above) = Locate(factors, budget, progress);
        var found = 0;
        int[] last = [];
        for (var i = kept; i >= 0 && found < count; i--)
        {
            progress.Report(0.9);
            if (Graph(factors, i) is not { } graph || (found > 0 && last.SequenceEqual(Numbers(factors[i]))))
                continue;
            found++;
            last = Numbers(factors[i]);
            yield return Candidate(factors[i], graph);
        }

        if (found == 0 && above < factors.Count)
            yield return Candidate(factors[above], Graph(factors, above)!);
    }

    /// <summary>The setting's value in a stage.</summary>
    protected abstract int Value(StageSpec stage);

    protected abstract StageSpec With(StageSpec stage, int value);

    /// <summary>The largest table that can be built and keeps the budget, -1 where there is none, and the smallest that does not keep it, or the end of the row.</summary>
    private (int Kept, int Above) Locate(IReadOnlyList<double> factors, Budget budget, SearchProgress progress)
    {
        var (kept, above, high) = (-1, factors.Count, factors.Count);
        while (high - kept > 1)
        {
            progress.Report(0.9 * (1 - (Math.Log(high - kept) / Math.Log(factors.Count + 2))));
            var middle = kept + ((high - kept) / 2);
            if (Nearest(factors, middle, kept, high, progress) is not { } near)
                break;
            if (Graph(factors, near) is { } graph && budget.Of(graph) <= budget.Limit)
                kept = near;
            else
                (high, above) = (near, Graph(factors, near) is null ? above : near);
        }

        return (kept, above);
    }

    /// <summary>The table nearest to the middle, between the bounds, that can be built or is too large to be; null where none is.</summary>
    private int? Nearest(IReadOnlyList<double> factors, int middle, int low, int high, SearchProgress progress)
    {
        for (var away = 0; middle - away > low || middle + away < high; away++)
        {
            progress.ThrowIfCancelled();
            foreach (var i in away == 0 ? [middle] : (int[])[middle - away, middle + away])
            {
                if (i > low && i < high && (Graph(factors, i) is not null || built[i].IsTooLarge))
                    return i;
            }
        }

        return null;
    }

    private Candidate Candidate(double factor, NetworkGraph graph) => new(
        [(Key, $"[{string.Join(", ", Numbers(factor))}]")], $"factor {factor.ToString("0.###", CultureInfo.InvariantCulture)}", graph);

    private int[] Numbers(double factor) => [.. spec.Stages.Select(stage => ScaleFactors.Scale(Value(stage), factor, Multiple))];

    private NetworkGraph? Graph(IReadOnlyList<double> factors, int index)
    {
        if (built.TryGetValue(index, out var table))
            return table.Graph;
        if (built.Count == MostBuilt)
            throw new ToolException($"After {MostBuilt} tables the search gives up: hardly any of them can be built. Where groups divide few widths, take '--multiple' of the groups' number.");
        built.Add(index, table = Build(Numbers(factors[index])));
        return table.Graph;
    }

    private (NetworkGraph? Graph, bool IsTooLarge) Build(int[] numbers)
    {
        var diagnostics = new DiagnosticBag();
        var stages = spec.Stages.Select((stage, i) => With(stage, numbers[i])).ToArray();
        var graph = GraphBuilder.Build(spec with { Stages = new(stages), Expect = null }, diagnostics);
        return (graph, diagnostics.Diagnostics.Any(diagnostic => diagnostic.Descriptor == ShapeErrors.TooLarge));
    }
}
