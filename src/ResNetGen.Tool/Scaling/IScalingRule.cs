namespace ResNetGen.Tool.Scaling;

/// <summary>A rule by which a network is made larger or smaller, stated in one sentence; two runs find the same tables.</summary>
internal interface IScalingRule
{
    string Statement { get; }

    /// <summary>Lines of the family file that hold for all tables of the rule.</summary>
    IReadOnlyList<string> Shared { get; }

    /// <summary>Tables near the budget, in any order; those above it, too, so that a caller can say what the smallest is.</summary>
    IEnumerable<Candidate> Search(Budget budget, SearchProgress progress);
}
