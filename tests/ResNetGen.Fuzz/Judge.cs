using ResNetGen.Fuzz.Rules;

namespace ResNetGen.Fuzz;

/// <summary>Holds the generator to its rules, mutant by mutant, and the C# of some of them to C#'s.</summary>
/// <param name="compileEvery">Of so many mutants the C# of one is compiled: it costs more than all else.</param>
internal sealed class Judge(int compileEvery)
{
    /// <summary>Of all that is allocated, most of it gone at once: above what the largest file within the bounds takes.</summary>
    private const long MaxAllocated = 3L << 30;

    /// <summary>Files in one C# compilation.</summary>
    private const int BatchSize = 150;

    /// <summary>A mutant of more networks shows no more, and takes long.</summary>
    private const int MaxFiles = 12;

    private readonly CodeBatch batch = new();

    /// <summary>Mutants of which nothing was said.</summary>
    public int Accepted { get; private set; }

    /// <summary>Files of C# that were compiled.</summary>
    public int Compiled { get; private set; }

    /// <summary>Whether enough C# has come together to compile it.</summary>
    public bool IsFull => batch.Size >= BatchSize;

    public IReadOnlyList<string> Violations(Mutant mutant)
    {
        var run = MutantRun.Of(mutant);
        if (run.IsAccepted)
            Accepted++;
        var violations = DiagnosticRules.Violations(run).ToList();
        if (run.Allocated > MaxAllocated)
            violations.Add($"The file of {mutant.File.Length:N0} bytes took {run.Allocated >> 20:N0} MiB.");
        if (run.Result.Exception is null)
            violations.AddRange(run.Result.GeneratedSources.Take(MaxFiles).SelectMany(SourceRules.Violations));
        // In error or not: code that uses a network in error has no errors of its own.
        if (violations.Count == 0 && mutant.Number % compileEvery == 0 && run.Result.GeneratedSources.Length <= MaxFiles)
            batch.Add(run);
        return violations;
    }

    /// <summary>Compiles what has come together.</summary>
    public IReadOnlyList<(Mutant Mutant, string Violation)> Compile()
    {
        Compiled += batch.Size;
        return batch.Compile();
    }
}
