using System.Globalization;
using ResNetGen.Compiler.Binding;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Emit.Settings;
using ResNetGen.Compiler.Graph;

namespace ResNetGen.Tool.Scaling;

/// <summary>One factor for all stages. The count grows with it, so that the place of the budget is found by halving, and its neighbourhood is walked in fine steps.</summary>
internal abstract class UniformRule(NetworkSpec spec) : IScalingRule
{
    private const double Smallest = 1.0 / 64;

    private const double Largest = 64;

    private const int Halvings = 30;

    private const int StepsEachWay = 150;

    private const double Step = 1.002;

    public abstract string Statement { get; }

    /// <summary>The setting that is scaled.</summary>
    protected abstract string Key { get; }

    public IReadOnlyList<string> Shared => SpecYaml.Lines(spec, key => key != Key);

    public IEnumerable<Candidate> Search(Budget budget, SearchProgress progress)
    {
        var near = Locate(budget, progress);
        var found = new Dictionary<string, Candidate>();
        for (var i = -StepsEachWay; i <= StepsEachWay; i++)
        {
            progress.Report(0.2 + (0.8 * (i + StepsEachWay) / (2 * StepsEachWay)));
            var factor = near * Math.Pow(Step, i);
            var numbers = spec.Stages.Select(stage => Scale(Value(stage), factor)).ToArray();
            var text = $"[{string.Join(", ", numbers)}]";
            if (found.ContainsKey(text) || Build(numbers) is not { } graph)
                continue;
            found.Add(text, new([(Key, text)], $"factor {factor.ToString("0.###", CultureInfo.InvariantCulture)}", graph));
        }

        return found.Values;
    }

    /// <summary>The setting's value in a stage.</summary>
    protected abstract int Value(StageSpec stage);

    protected abstract int Scale(int value, double factor);

    protected abstract StageSpec With(StageSpec stage, int value);

    private double Locate(Budget budget, SearchProgress progress)
    {
        var (low, high) = (Smallest, Largest);
        for (var i = 0; i < Halvings; i++)
        {
            progress.Report(0.2 * i / Halvings);
            var middle = Math.Sqrt(low * high);

            // A table that cannot be built, as one whose groups do not divide, says nothing of its size: its neighbours do.
            var graph = Enumerable.Range(0, 8).Select(i => Build([.. spec.Stages.Select(stage => Scale(Value(stage), middle * Math.Pow(1.02, i)))])).FirstOrDefault(built => built is not null);
            if (graph is null || budget.Of(graph) > budget.Limit)
                high = middle;
            else
                low = middle;
        }

        return Math.Sqrt(low * high);
    }

    private NetworkGraph? Build(int[] numbers)
    {
        var stages = spec.Stages.Select((stage, i) => With(stage, numbers[i])).ToArray();
        return GraphBuilder.Build(spec with { Stages = new(stages), Expect = null }, new DiagnosticBag());
    }
}
