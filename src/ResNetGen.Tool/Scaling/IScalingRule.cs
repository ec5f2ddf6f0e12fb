namespace ResNetGen.Tool.Scaling;

/// <summary>A rule by which a network is made larger or smaller, stated in one sentence; two runs find the same tables.</summary>
internal interface IScalingRule
{
    string Statement { get; }

    /// <summary>Lines of the family file that hold for all tables of the rule.</summary>
    IReadOnlyList<string> Shared { get; }

    /// <summary>Tables that use most of the budget, in any order; where none keeps it, one or more above it, so that a caller can say what the smallest is.</summary>
    /// <param name="count">How many are wanted; there may be more or fewer.</param>
    IEnumerable<Candidate> Search(Budget budget, int count, SearchProgress progress);
}
